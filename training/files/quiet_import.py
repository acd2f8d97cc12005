"""Imports TensorFlow without the dozen lines that its C++ side writes to stderr before any setting can silence it.

A person who reads stderr for the one sentence that matters would not find it. What goes wrong in the import itself is
an exception and is still seen.
"""

import logging
import os
import sys


def import_tensorflow() -> None:
    """Import TensorFlow; lines that C++ writes to the process's stderr meanwhile are dropped."""
    if "tensorflow" in sys.modules:
        return
    # 3: errors and worse. They come as exceptions too; what is written besides is about GPUs that are not there.
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    sys.stderr.flush()
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        import tensorflow  # noqa: F401
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
    # Its Python side warns of what a person at a progress bar can do nothing about.
    for name in ("tensorflow", "absl"):
        logging.getLogger(name).setLevel(logging.ERROR)
