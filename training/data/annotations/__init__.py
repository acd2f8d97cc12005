"""Readers of annotated pictures, one module per format; all return an `AnnotatedFolder`."""

from training.data.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.data.annotations.recognise import FORMATS, read, read_all

__all__ = ["FORMATS", "AnnotatedFolder", "AnnotatedPicture", "Fault", "read", "read_all"]
