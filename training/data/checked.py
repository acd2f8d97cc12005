"""What checking passes on to the stages: pictures that decode, with boxes that fit, and all that was wrong.

Checking itself is training/data/checking.py's job.
"""

from dataclasses import dataclass, field

from training.data.annotations.annotated import AnnotatedPicture, Fault
from training.data.pictures import PictureFacts


@dataclass(frozen=True)
class CheckedPicture:
    """A picture that decodes, with boxes that fit it.

    Attributes:
        annotated: boxes float32 [N, 4] within 0..1, upright as the picture will be.
        facts: what decoding found.
        source: the short name of the DATA folder it came from.
        frame_told: whether it is known in which frame its boxes were drawn: the stored or the upright picture's.
    """

    annotated: AnnotatedPicture
    facts: PictureFacts
    source: str
    frame_told: bool = True

    @property
    def source_id(self) -> str:
        """The picture's name across all DATA folders: `source/path/below/the/folder.jpg`."""
        return f"{self.source}/{self.annotated.name}"


@dataclass(frozen=True)
class Checked:
    """The whole input, checked.

    Attributes:
        folders: per DATA folder its usable pictures, in the order of the annotations.
        labels: the names in class order, over all folders.
        unreadable: pictures that are missing or cannot be decoded.
        faults: what else must be put right.
        remarks: what is worth a look but stops nothing.
        clipped: boxes that were cut off at their picture's edge because the user asked for it, with what was wrong.
        dropped: boxes that were left out, likewise.
    """

    folders: dict[str, list[CheckedPicture]]
    labels: list[str]
    unreadable: list[Fault] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    remarks: list[Fault] = field(default_factory=list)
    clipped: list[Fault] = field(default_factory=list)
    dropped: list[Fault] = field(default_factory=list)

    @property
    def pictures(self) -> list[CheckedPicture]:
        """All usable pictures, folder after folder."""
        return [picture for pictures in self.folders.values() for picture in pictures]
