"""What any stage may need: files written whole or not at all, threads, progress, painted boxes, disjoint sets."""
