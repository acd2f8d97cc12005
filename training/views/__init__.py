"""From the records' pictures to batches of what a network sees: cropped, covered, relit and degraded."""
