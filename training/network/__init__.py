"""The detector itself: its layers, the folder it is kept in, its decoding, and where its first weights come from."""
