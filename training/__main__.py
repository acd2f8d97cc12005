"""`python -m training STAGE ...`: finds the stage's module and reports bad input in one sentence.

Stages are imported only when they are called, because TensorFlow takes seconds to import. What a stage does is not
this module's business.
"""

import importlib
import os
import sys

from training.errors import TrainingError
from training.files.quiet import import_tensorflow

STAGES = {
    "teach": "all of them in one go, from annotated pictures to a model_web folder",
    "inspect": "read, check and count annotated pictures; draw a contact sheet",
    "convert-annotations": "write annotated pictures of any form in another one",
    "annotate": "draw boxes on bare pictures with a model, to be corrected",
    "records": "write train and validation TFRecords and the label map",
    "checkpoint": "fetch and verify the starting checkpoint",
    "train": "fine-tune SSD MobileNet V1",
    "evaluate": "measure a model: COCO metrics, per class and size, curves, error sheet",
    "export": "write a SavedModel",
    "convert": "turn a SavedModel or a frozen graph into a model_web folder",
    "predict": "print boxes on pictures, from any stage's model",
}
NEED_TENSORFLOW = frozenset(
    {"annotate", "train", "evaluate", "export", "convert", "predict"}
)  # as soon as they are imported


def usage() -> str:
    """Return the help text that lists the stages."""
    width = max(map(len, STAGES))
    lines = [f"  {name:<{width}}  {purpose}" for name, purpose in STAGES.items()]
    return "usage: python -m training STAGE [--help] ...\n\nstages, in the order of their use:\n" + "\n".join(lines)


def main(argv: list[str] | None = None) -> int:
    """Run one stage and return the exit code: 0 for success, 2 for bad input."""
    arguments = sys.argv[1:] if argv is None else argv
    if not arguments or arguments[0] in {"-h", "--help"}:
        print(usage())
        return 0 if arguments else 2
    stage, rest = arguments[0], arguments[1:]
    if stage not in STAGES:
        print(f"error: no stage is called {stage!r}; the stages are {', '.join(STAGES)}", file=sys.stderr)
        return 2
    # TensorFlow leaves oneDNN off on processors without VNNI, where it still takes a third off a training step.
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    if stage in NEED_TENSORFLOW:
        import_tensorflow()
    try:
        return int(importlib.import_module(f"training.{stage.replace('-', '_')}").main(rest) or 0)
    except TrainingError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
