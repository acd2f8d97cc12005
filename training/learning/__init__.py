"""How a network learns: the run, its steps, the loss, the quick validation and what it takes to resume after a stop."""
