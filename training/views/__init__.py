"""From the pictures of the records to batches of what a network sees: cut out, covered, relit and made worse."""
