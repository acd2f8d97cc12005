"""How good a detector is: average precision, the answers at its thresholds, curves and the pictures it got wrong."""
