"""Gives the outputs of a converted Object Detection API export (TensorFlow 2) the names that the converter dropped.

static/js/engine/signature-foreign.js does the same for the page (`restoreNames`). What the outputs are used for is
decided elsewhere.
"""

import re
from collections.abc import Mapping

IDENTITY = re.compile(r"Identity(?:_(\d+))?(?::0)?")
Shape = list[int] | None


def restore_names(outputs: Mapping[str, tuple[str, Shape]]) -> dict[str, str]:
    """Return signature key to tensor name, from key to tensor name and shape.

    TensorFlow.js' converter matches outputs by shape and drops the names of those with the same shape: scores, classes
    and anchor indices become Identity_4:0, Identity_2:0 and Identity:0. TensorFlow numbers the outputs of a function
    in alphabetical order of their names; that order and the shapes tell which is which.
    """
    names = {key: name for key, (name, _) in outputs.items()}
    numbered: list[tuple[int, str, list[int]]] = []
    for name, shape in outputs.values():
        match = IDENTITY.fullmatch(name)
        if match and shape is not None:
            numbered.append((int(match[1] or 0), name, shape))
    numbered.sort()
    boxes = next(((number, name) for number, name, shape in numbered if len(shape) == 3 and shape[2] == 4), None)
    count = next(((number, name) for number, name, shape in numbered if len(shape) == 1), None)
    if boxes is None or count is None:
        return names
    rows = [name for number, name, shape in numbered if len(shape) == 2 and number > boxes[0]]
    if len(rows) != 2:
        return names
    told = dict(zip(("detection_classes", "detection_scores"), rows, strict=True))
    told |= {"detection_boxes": boxes[1], "num_detections": count[1]}
    raw = [name for number, name, shape in numbered if len(shape) == 3 and number > count[0]]
    if len(raw) == 2:
        told |= {"raw_detection_boxes": raw[0], "raw_detection_scores": raw[1]}
    return names | told
