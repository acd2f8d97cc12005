"""What to call the things that a model finds: faces if its labels are about masks or faces, else by label or object.

The keys of metrics.json and model.json keep their names; other programs read them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

# A label that holds one of these is about faces.
OF_FACES = ("mask", "face")


@dataclass(frozen=True)
class Words:
    """How to speak of what was measured.

    Attributes:
        one, many: a thing, things.
        near, near_size: those of at least a tenth of the picture's height, as a table heading and before a noun.
        are_faces: whether they are faces, about which there is more to say.
    """

    one: str
    many: str
    near: str
    near_size: str
    are_faces: bool

    @property
    def many_at_start(self) -> str:
        """The plural at the start of a sentence."""
        return self.many[:1].upper() + self.many[1:]


def words_for(labels: Sequence[str]) -> Words:
    """Return the words for a model of these labels."""
    if any(part in label.lower() for label in labels for part in OF_FACES):
        return Words("face", "faces", "webcam", "webcam-size", True)
    if len(labels) == 1:
        return Words(labels[0], f"{labels[0]} boxes", "large", "large", False)
    return Words("object", "objects", "large", "large", False)
