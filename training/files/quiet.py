"""Keeps out of stderr what TensorFlow's C++ side and its converters write there whatever the settings.

Otherwise a person who reads stderr for the one sentence that matters would not find it. Whatever goes wrong is an
exception and is still seen.
"""

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_stderr() -> Iterator[None]:
    """Drop what is written to the process's stderr meanwhile, by Python or native code."""
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        with warnings.catch_warnings(action="ignore"):
            yield
    finally:
        sys.stderr.flush()
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


def import_tensorflow() -> None:
    """Import TensorFlow without the dozen lines that it prints first."""
    if "tensorflow" in sys.modules:
        return
    # 3 hides even errors: these come as exceptions too, and the rest is about GPUs that are not there.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    with no_stderr():
        import tensorflow  # noqa: F401
    # Its Python side warns about things that a person at a progress bar can do nothing about.
    for name in ("tensorflow", "absl"):
        logging.getLogger(name).setLevel(logging.ERROR)
