"""Readers of annotated pictures, one module per format; all give back an `AnnotatedFolder`."""

from training.annotations.annotated import AnnotatedFolder, AnnotatedPicture, Fault
from training.annotations.recognise import FORMATS, read, read_all

__all__ = ["FORMATS", "AnnotatedFolder", "AnnotatedPicture", "Fault", "read", "read_all"]
