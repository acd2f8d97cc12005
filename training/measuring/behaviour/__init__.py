"""How a detector copes with what photographs rarely show: harsh light, covered mouths, places without a face."""
