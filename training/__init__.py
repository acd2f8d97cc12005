"""From annotated pictures to a detector in the browser; one module per stage, stages meet in files only."""
