"""How a network learns: the run, its steps, the loss, the quick measure and what is needed to go on after a stop."""
