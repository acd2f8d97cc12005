"""What every stage needs of the machine: files that are whole or not there, threads, progress, a quiet import."""
