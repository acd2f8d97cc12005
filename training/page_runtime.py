"""Runs a model_web folder in the page's own engine under Node: the same graph runner, decoding and suppression."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections
from training.errors import TrainingError

SCRIPT = Path(__file__).with_suffix(".mjs")
OLDEST_NODE = 20


class NodeRuntime:
    """A Node process that detects, one picture at a time."""

    def __init__(self, process: "subprocess.Popen[bytes]", folder: Path) -> None:
        self._process = process
        self._folder = folder
        self.facts: dict[str, Any] = self._answer()

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        """Return the detections of one squeezed picture uint8 [H, W, 3]."""
        height, width, _ = picture.shape
        limits = {
            "width": width,
            "height": height,
            "thresholds": [float(t) for t in thresholds],
            "iouThreshold": iou_threshold,
            "maxDetections": max_detections,
        }
        rgba = np.concatenate([picture, np.full((height, width, 1), 255, np.uint8)], axis=-1)
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(limits).encode() + b"\n" + rgba.tobytes())
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # the answer, or its absence, tells why
        found = self._answer()
        return Detections(
            np.array([f["box"] for f in found], np.float32).reshape(-1, 4),
            np.array([f["label"] for f in found], np.int64),
            np.array([f["score"] for f in found], np.float32),
        )

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.terminate()
        self._process.wait()
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()

    def _answer(self) -> Any:
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        line = self._process.stdout.readline()
        if not line:
            lines = self._process.stderr.read().decode(errors="replace").strip().splitlines()
            raise TrainingError(
                f"the page's engine can't run {self._folder}: {lines[-1] if lines else 'it ended without a word'}"
            )
        return json.loads(line)


def start_page_runtime(folder: Path) -> NodeRuntime:
    """Start the page's engine on a model_web folder.

    Raises:
        TrainingError: there is no Node, the page's TensorFlow.js is not built, or the model is refused.
    """
    node = shutil.which("node")
    if node is None:
        raise TrainingError(
            f"the page's engine runs under Node {OLDEST_NODE} or newer, and there is no `node` on the PATH"
        )
    process = subprocess.Popen(
        [node, str(SCRIPT), str(folder.resolve())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    return NodeRuntime(process, folder)
