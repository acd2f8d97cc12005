"""What a detector does with what photographs rarely show: harsh light, things before mouths, places without a face."""
