"""The detector's maths: arrays in, arrays out. Nothing here knows about files, picture formats or training loops."""
