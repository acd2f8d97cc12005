"""The detector's mathematics: arrays in, arrays out. Nothing here knows a file, a picture format or a training loop."""
