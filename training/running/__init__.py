"""Any model on any picture: with TensorFlow, or in the engine of the page."""
