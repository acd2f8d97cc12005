"""Runs any model on any picture, with TensorFlow or in the page's engine."""
