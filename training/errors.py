"""The one base class of all errors that this package reports to a person who gave it bad input.

A message says what was expected, what was found, where (file, box, key) and what to do. It is not for bugs: those keep
their traceback.
"""


class TrainingError(Exception):
    """Bad input; shown as one sentence on stderr, with exit code 2."""
