"""Video files as pictures, and pictures as a video file, by PyAV (FFmpeg). What is found in them is predict's job."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from types import TracebackType
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from training.errors import TrainingError
from training.files.atomic import replacing_file

SUFFIXES = {".mp4", ".mov", ".m4v", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv", ".mts", ".3gp"}
CODEC = "libx264"


@dataclass(frozen=True)
class Frame:
    """One picture of a video.

    Attributes:
        number: from 0, counting all frames.
        seconds: since the start of the video.
        pixels: uint8 [H, W, 3], upright.
    """

    number: int
    seconds: float
    pixels: NDArray[np.uint8]


def is_video(path: Path) -> bool:
    """Return whether a file is a video, by its name."""
    return path.suffix.lower() in SUFFIXES


def rate_and_count(path: Path) -> tuple[Fraction, int]:
    """Return a video's frames per second and number of frames, as far as the file states them.

    Raises:
        TrainingError: the file can't be read as a video.
    """
    with _opened(path) as container:
        stream = container.streams.video[0]
        rate = Fraction(stream.average_rate or stream.base_rate or 25)
        seconds = float(container.duration / av.time_base) if container.duration else 0.0
        return rate, int(stream.frames or seconds * rate)


def frames(path: Path, every: int = 1) -> Iterator[Frame]:
    """Yield every `every`th frame of a video, starting with the first.

    Raises:
        TrainingError: the file can't be read as a video, or is damaged further on.
    """
    number = -1
    with _opened(path) as container:
        stream = container.streams.video[0]
        stream.thread_type = "AUTO"
        try:
            for number, frame in enumerate(container.decode(stream)):
                if number % every == 0:
                    # A phone held upright records sideways, and notes the rotation.
                    upright = np.rot90(frame.to_ndarray(format="rgb24"), frame.rotation // 90)
                    yield Frame(number, float(frame.time or 0.0), np.ascontiguousarray(upright))
        except av.error.FFmpegError as error:
            raise TrainingError(f"{path} is damaged after frame {number}: {error.strerror}") from None
    if number < 0:
        raise TrainingError(f"{path} is a film without a single frame")


class VideoWriter:
    """Writes pictures of one size as a video, first beside its place and then renamed; use it in a with statement."""

    def __init__(self, path: Path, rate: Fraction) -> None:
        self._replacing = replacing_file(path)
        self._beside, self._rate = self._replacing.__enter__(), rate
        self._container: Any = av.open(str(self._beside), "w", format="mp4")
        self._stream: Any = None

    def __enter__(self) -> "VideoWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None and kind is None:
            self._container.mux(self._stream.encode())
        self._container.close()
        self._replacing.__exit__(kind, error, trace)

    def add(self, pixels: NDArray[np.uint8]) -> None:
        """Append a picture uint8 [H, W, 3]; a last odd row or column, which the codec cannot encode, is left out."""
        height, width = (side // 2 * 2 for side in pixels.shape[:2])
        if self._stream is None:
            self._stream = self._container.add_stream(CODEC, rate=self._rate)
            self._stream.width, self._stream.height, self._stream.pix_fmt = width, height, "yuv420p"
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(pixels[:height, :width]), format="rgb24")
        self._container.mux(self._stream.encode(frame))


def _opened(path: Path) -> Any:
    try:
        container = av.open(str(path))
    except (av.error.FFmpegError, OSError) as error:
        raise TrainingError(f"{path} is not a film that can be read: {error.strerror}") from None
    if not container.streams.video:
        container.close()
        raise TrainingError(f"{path} has no pictures in it: it is sound alone, or damaged")
    return container
