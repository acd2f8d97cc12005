"""Points out what in a checked input is worth a look but stops nothing: labels without boxes, crowded pictures, EXIF.

Pictures that look alike are training/data/near_duplicates.py's job, and splits training/data/split_remarks.py's.
"""

from training.data.annotations.annotated import Fault
from training.data.checked import Checked

MOST_ANSWERS = 100  # detections per picture, here as in COCO's metrics


def remarks(checked: Checked, untold_frame: str) -> list[Fault]:
    """Return the remarks; `untold_frame` is the frame (`upright`, `stored`) that is assumed where none is stated."""
    return _unseen_labels(checked) + _ignored(checked) + _crowded(checked) + _untold_frames(checked, untold_frame)


def _unseen_labels(checked: Checked) -> list[Fault]:
    seen = {label for picture in checked.pictures for label in picture.annotated.learnt_labels}
    unseen = [label for label in checked.labels if label not in seen]
    return [Fault("labels", f"no box has the label {label!r}; it cannot be learnt") for label in unseen]


def _ignored(checked: Checked) -> list[Fault]:
    marked = [picture for picture in checked.pictures if any(picture.annotated.ignored)]
    if not marked:
        return []
    total = sum(sum(picture.annotated.ignored) for picture in marked)
    boxes = "1 box is" if total == 1 else f"{total} boxes are"
    what = f"{boxes} marked as a crowd or as difficult; they are neither learnt nor measured, as COCO and VOC have it"
    return [Fault(marked[0].source_id, what)]


def _crowded(checked: Checked) -> list[Fault]:
    crowded = [picture for picture in checked.pictures if len(picture.annotated.labels) > MOST_ANSWERS]
    if not crowded:
        return []
    most = max(crowded, key=lambda picture: len(picture.annotated.labels))
    pictures = "1 picture has" if len(crowded) == 1 else f"{len(crowded)} pictures have"
    what = (
        f"{pictures} more than {MOST_ANSWERS} boxes, this one {len(most.annotated.labels)}; a detector answers with at "
        f"most {MOST_ANSWERS}, so the others cannot be found and count as misses: cut such pictures into pieces"
    )
    return [Fault(most.source_id, what)]


def _untold_frames(checked: Checked, untold_frame: str) -> list[Fault]:
    untold = [picture for picture in checked.pictures if not picture.frame_told]
    if not untold:
        return []
    pictures = "1 picture has" if len(untold) == 1 else f"{len(untold)} pictures have"
    what = (
        f"{pictures} an EXIF rotation, and nothing tells whether the boxes were drawn before or after it; they count "
        f"as drawn on the {untold_frame} picture (`inspect` draws both ways; --exif says which)"
    )
    return [Fault(untold[0].source_id, what)]
