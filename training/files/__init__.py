"""What any stage may need of the machine: files that are whole or not there, threads, progress, paint."""
