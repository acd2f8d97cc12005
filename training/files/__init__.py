"""What any stage may need: files that are whole or not there, threads, progress, painted boxes, disjoint sets."""
