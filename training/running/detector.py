"""A loaded model of any stage: pictures in, boxes out.

All use the same squeeze and the same suppression (core/postprocess.py, which mirrors static/js/shared/boxes.js). A
model_web folder can also run in the page's own engine under Node (page_runtime.py): what ships is what is measured.
Recognising the kind of model is load.py's job.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from training.core.postprocess import Detections, suppress
from training.files.threads import in_threads
from training.network.decoding import DEFAULT_THRESHOLD, IOU_THRESHOLD
from training.running.film import Film, FilmSettings, Region, Watched
from training.running.resize import squeeze

BATCH = 16
Pixels = NDArray[np.uint8]
Candidates = tuple[NDArray[np.float32], NDArray[np.float32]]  # scores [N, C] and boxes [N, 4]


class Network(Protocol):
    """What runs a network: normalised pictures in, its raw answers out."""

    def __call__(self, images: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return scores [B, N, C] and boxes [B, N, 4] for images float32 [B, S, S, 3]."""


class PageRuntime(Protocol):
    """What runs a whole detection as the page does; several threads may call it at the same time."""

    def detect(
        self, picture: NDArray[np.uint8], thresholds: NDArray[np.float32], iou_threshold: float, max_detections: int
    ) -> Detections:
        """Return the detections of one squeezed picture uint8 [S, S, 3]."""

    def look_closely(
        self, width: int, height: int, iou_threshold: float, squeezed: Callable[[int, int, int, int], Pixels]
    ) -> Candidates:
        """Return the page's candidates for a still picture; `squeezed` gives the pixels of a region of it."""

    def watch(
        self,
        film: FilmSettings,
        thresholds: NDArray[np.float32],
        iou_threshold: float,
        squeezed: Callable[[int, Region], Pixels],
    ) -> Watched:
        """Return what the page shows of a video; `squeezed` gives the pixels of a region of a frame."""

    def close(self) -> None:
        """End it."""


@dataclass
class Detector:
    """A loaded model.

    Attributes:
        size: height and width of its input, pixels; None if it takes whole pictures of any size.
        value_range: what black and white become.
        thresholds: label to the score from which its boxes count.
        photo_thresholds: the same for still pictures, at which the page looks closely; empty if none were chosen.
        one_answer_per_place: suppression treats all labels together; else each label by itself.
    """

    path: Path
    kind: str
    labels: list[str]
    size: tuple[int, int] | None
    value_range: tuple[float, float]
    network: Network
    thresholds: dict[str, float]
    iou_threshold: float = IOU_THRESHOLD
    one_answer_per_place: bool = True
    metadata: dict[str, Any] = field(default_factory=dict)
    photo_thresholds: dict[str, float] = field(default_factory=dict)
    page: PageRuntime | None = None

    def detect_all(
        self,
        pictures: Iterable[NDArray[np.uint8]],
        thresholds: float | Mapping[str, float] | None = None,
        max_detections: int = 100,
    ) -> Iterator[Detections]:
        """Yield the detections of pictures uint8 [H, W, 3], in order.

        Args:
            thresholds: one score for all labels, or one per label; the model's own if None.
        """
        limits = self.threshold_array(thresholds)
        if self.page is not None:
            yield from self._asked_page(self.page, pictures, limits, max_detections)
            return
        for batch in batched(pictures, BATCH):
            for scores, boxes in self._run(batch):
                yield suppress(
                    boxes, scores, limits, self.iou_threshold, max_detections, per_label=not self.one_answer_per_place
                )

    def candidates_all(
        self, pictures: Iterable[NDArray[np.uint8]], floor: float
    ) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
        """Yield the network's own scores [K, C] and boxes [K, 4] per picture, of rows that score at least `floor`."""
        for batch in batched(pictures, BATCH):
            for scores, boxes in self._run(batch):
                rows = scores.max(axis=1) >= floor
                yield scores[rows], boxes[rows]

    @property
    def looks_closely(self) -> bool:
        """Whether it runs in the page's engine and is of the kind with which the page takes closer looks."""
        return self.page is not None and self.size is not None and self.one_answer_per_place

    def looked_at_closely(self, pictures: Iterable[Pixels]) -> Iterator[Candidates]:
        """Yield the page's scores and boxes for each picture, taken as a photo. Only if it `looks_closely`."""
        page, size = self.page, self.size
        assert page is not None
        assert size is not None

        def look(picture: Pixels) -> Candidates:
            def squeezed(x: int, y: int, width: int, height: int) -> Pixels:
                return _as_bytes(squeeze(picture[y : y + height, x : x + width], size, (0.0, 255.0)))

            height, width, _ = picture.shape
            return page.look_closely(width, height, self.iou_threshold, squeezed)

        yield from in_threads(look, pictures, ahead=BATCH)

    def watched(
        self, films: Iterable[Film], thresholds: float | Mapping[str, float] | None = None
    ) -> Iterator[Watched]:
        """Yield what the page shows of each video, taken as a camera. Only if it `looks_closely`."""
        page, size = self.page, self.size
        assert page is not None
        assert size is not None
        limits = self.threshold_array(thresholds)

        def watch(film: Film) -> Watched:
            return page.watch(film.settings, limits, self.iou_threshold, partial(film.part, size=size))

        yield from in_threads(watch, films, ahead=BATCH)

    def detect(self, picture: NDArray[np.uint8], thresholds: float | Mapping[str, float] | None = None) -> Detections:
        """Return the detections of one picture uint8 [H, W, 3]."""
        return next(self.detect_all([picture], thresholds))

    def detect_photo(self, picture: Pixels, thresholds: float | Mapping[str, float] | None = None) -> Detections:
        """Return what the page answers for a photo uint8 [H, W, 3]: after several looks if it has photo thresholds."""
        if not (self.looks_closely and self.photo_thresholds):
            return self.detect(picture, thresholds)
        ((scores, boxes),) = self.looked_at_closely([picture])
        limits = self.threshold_array(self.photo_thresholds if thresholds is None else thresholds)
        return suppress(boxes, scores, limits, self.iou_threshold)

    def threshold_array(self, thresholds: float | Mapping[str, float] | None) -> NDArray[np.float32]:
        """Return one threshold per label, in their order."""
        if isinstance(thresholds, int | float):
            return np.full(len(self.labels), float(thresholds), np.float32)
        chosen = self.thresholds if thresholds is None else {**self.thresholds, **thresholds}
        return np.array([chosen.get(label, DEFAULT_THRESHOLD) for label in self.labels], np.float32)

    def close(self) -> None:
        """Free what runs the network."""
        if self.page is not None:
            self.page.close()

    def _asked_page(
        self,
        page: PageRuntime,
        pictures: Iterable[NDArray[np.uint8]],
        thresholds: NDArray[np.float32],
        max_detections: int,
    ) -> Iterator[Detections]:
        def ask(picture: NDArray[np.uint8]) -> Detections:
            pixels = _as_bytes(self._squeezed(picture, (0.0, 255.0)))
            return page.detect(pixels, thresholds, self.iou_threshold, max_detections)

        return in_threads(ask, pictures, ahead=BATCH)

    def _run(self, pictures: Sequence[NDArray[np.uint8]]) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
        together = len(pictures) if self.size is not None else 1
        for some in batched(pictures, together):
            images = np.concatenate([self._squeezed(picture, self.value_range) for picture in some])
            yield from zip(*self.network(images), strict=True)

    def _squeezed(self, picture: NDArray[np.uint8], value_range: tuple[float, float]) -> NDArray[np.float32]:
        return squeeze(picture, self.size or picture.shape[:2], value_range)


def _as_bytes(image: NDArray[np.float32]) -> Pixels:
    return image[0].round().astype(np.uint8)


def batched(pictures: Iterable[NDArray[np.uint8]], size: int) -> Iterator[list[NDArray[np.uint8]]]:
    """Yield the pictures in lists of `size`; the last may be shorter."""
    remaining = iter(pictures)
    while batch := list(islice(remaining, size)):
        yield batch
