"""Runs a model_web folder in the page's own engine under Node: the same graph runner, decoding and suppression.

A process detects one picture at a time and on one core, as a visitor's worker does; several processes use more cores.
"""

import json
import os
import queue
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections
from training.errors import TrainingError
from training.running.film import FilmSettings, Region, Shown, Watched

SCRIPT = Path(__file__).with_suffix(".mjs")
OLDEST_NODE = 20
Squeezed = Callable[[int, int, int, int], NDArray[np.uint8]]
FilmSqueezed = Callable[[int, Region], NDArray[np.uint8]]
MOST_LIVE = 100  # faces in a frame, as on the page
PROCESSES = min(os.cpu_count() or 1, 8)  # at most; each takes a core, and some 100 MB


class PageProcesses:
    """Node processes that detect side by side, for use by several threads.

    All but the first start when they are needed.

    Attributes:
        one_answer_per_place: the page's suppression treats all labels together.

    Raises:
        TrainingError: as NodeRuntime.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._started = [NodeRuntime(folder)]
        self.one_answer_per_place = self._started[0].facts["kind"] == "own"
        # None stands for a process that is not started yet. Last in, first out: running ones are used again first.
        self._free: queue.LifoQueue[NodeRuntime | None] = queue.LifoQueue()
        for runtime in [*[None] * (PROCESSES - 1), self._started[0]]:
            self._free.put(runtime)

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        """Return the detections of one squeezed picture uint8 [H, W, 3].

        Raises:
            TrainingError: the engine exited, or another one did not start.
        """
        with self._borrowed() as runtime:
            return runtime.detect(picture, thresholds, iou_threshold, max_detections)

    def look_closely(
        self, width: int, height: int, iou_threshold: float, squeezed: Squeezed
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Look at a still picture as static/js/page/photo-looks.js does: several times, and closer at each face.

        Args:
            squeezed: gives a region's pixels uint8 [S, S, 3], from its x, y, width and height in the picture's pixels.

        Returns:
            Scores float32 [N, C] and boxes float32 [N, 4], one row per face, before thresholds and suppression.

        Raises:
            TrainingError: the engine exited, or another one did not start.
        """
        with self._borrowed() as runtime:
            return runtime.look_closely(width, height, iou_threshold, squeezed)

    def watch(
        self, film: FilmSettings, thresholds: NDArray[np.float32], iou_threshold: float, squeezed: FilmSqueezed
    ) -> Watched:
        """Watch a video as the page watches a camera (static/js/page/live-looks.js).

        Args:
            squeezed: gives the pixels uint8 [S, S, 3] of a frame's region: its x, y, width and height in the frame's.

        Raises:
            TrainingError: the engine exited, or another one did not start.
        """
        with self._borrowed() as runtime:
            return runtime.watch(film, thresholds, iou_threshold, squeezed)

    def close(self) -> None:
        """End the processes."""
        for runtime in self._started:
            runtime.close()

    @contextmanager
    def _borrowed(self) -> "Iterator[NodeRuntime]":
        runtime = self._free.get()
        try:
            if runtime is None:
                runtime = NodeRuntime(self._folder)
                self._started.append(runtime)
            yield runtime
        finally:
            self._free.put(runtime)


class NodeRuntime:
    """A Node process that detects, one picture at a time.

    Raises TrainingError if there is no Node, the page's TensorFlow.js is not built, or the model is refused.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process = _start_node(folder)
        self.facts: dict[str, Any] = self._answer()

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        """Return the detections of one squeezed picture uint8 [H, W, 3]."""
        self._send(_limits(thresholds, iou_threshold, max_detections), picture)
        found = self._answer()
        return Detections(
            np.array([f["box"] for f in found], np.float32).reshape(-1, 4),
            np.array([f["label"] for f in found], np.int64),
            np.array([f["score"] for f in found], np.float32),
        )

    def look_closely(
        self, width: int, height: int, iou_threshold: float, squeezed: Squeezed
    ) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """See `PageProcesses.look_closely`."""
        self._write(_line({"closely": True, "width": width, "height": height, "iouThreshold": iou_threshold}))
        while "look" in (answer := self._answer()):
            self._send({}, squeezed(*answer["look"]))
        boxes = np.array(answer["boxes"], np.float32).reshape(-1, 4)
        return np.array(answer["scores"], np.float32).reshape(len(boxes), self.facts["columns"]), boxes

    def watch(
        self, film: FilmSettings, thresholds: NDArray[np.float32], iou_threshold: float, squeezed: FilmSqueezed
    ) -> Watched:
        """See `PageProcesses.watch`."""
        self._write(_line({**film._asdict(), **_limits(thresholds, iou_threshold, MOST_LIVE)}))
        while "look" in (answer := self._answer()):
            self._send({}, squeezed(answer["frame"], tuple(answer["look"])))
        return Watched(*(_shown(answer[way], film) for way in ("once", "overTime", "closer")))

    def close(self) -> None:
        """End the process."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.terminate()
        self._process.wait()
        for stream in (self._process.stdout, self._process.stderr):
            if stream is not None:
                stream.close()

    def _send(self, values: dict[str, Any], picture: NDArray[np.uint8]) -> None:
        height, width, _ = picture.shape
        rgba = np.concatenate([picture, np.full((height, width, 1), 255, np.uint8)], axis=-1)
        self._write(_line({**values, "width": width, "height": height}) + rgba.tobytes())

    def _write(self, data: bytes) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(data)
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # the answer, or its absence, tells why

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


def _limits(thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int) -> dict[str, Any]:
    return {
        "thresholds": [float(t) for t in thresholds],
        "iouThreshold": iou_threshold,
        "maxDetections": max_detections,
    }


def _shown(answer: dict[str, Any], film: FilmSettings) -> Shown:
    """Return what the page shows, from pixels to shares of the frame."""
    shown = sorted(answer["shown"], key=lambda one: -one["score"])
    corners = [(y, x, y + height, x + width) for x, y, width, height in (one["box"] for one in shown)]
    sides = np.array([film.height, film.width] * 2, np.float32)
    return Shown(
        Detections(
            np.array(corners, np.float32).reshape(-1, 4) / sides,
            np.array([int(one["label"]) for one in shown], np.int64),
            np.array([one["score"] for one in shown], np.float32),
        ),
        answer["changes"],
    )


def _line(values: dict[str, Any]) -> bytes:
    return json.dumps(values).encode() + b"\n"


def _start_node(folder: Path) -> "subprocess.Popen[bytes]":
    node = shutil.which("node")
    if node is None:
        raise TrainingError(
            f"the page's engine runs under Node {OLDEST_NODE} or newer, and there is no `node` on the PATH"
        )
    return subprocess.Popen(
        [node, str(SCRIPT), str(folder.resolve())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
