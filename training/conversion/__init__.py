"""Frozen TensorFlow graphs: read from any export, cut, folded, and written for TensorFlow.js."""
