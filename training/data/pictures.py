"""Decodes pictures fully, by their bytes and not their names, and turns any of them into a baseline RGB JPEG.

This module ensures what TensorFlow's `decode_jpeg` and the Object Detection API expect of `image/encoded`. Boxes,
labels and annotation files are not its job.
"""

import hashlib
import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps, UnidentifiedImageError

from training.data.near_duplicates import fingerprint
from training.data.picture_names import PICTURE_SUFFIXES, folded

EXIF_ORIENTATION = 0x0112
QUARTER_TURNS = frozenset({5, 6, 7, 8})
"""EXIF orientations whose upright picture has width and height swapped."""

QUALITY = 95  # JPEG quality, 1 to 100, of a picture that has to be re-encoded
BASELINE_MARKER = 0xC0  # SOF0

MOST_PIXELS = 178_956_970  # as many as Pillow decodes by default; a file of a hundred bytes can claim any number

# What browsers decode and tools may export; anything else would cause trouble later.
FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "AVIF")


class UnreadablePictureError(Exception):
    """The picture cannot be used; the message says why, as the rest of a sentence about the file."""


@dataclass(frozen=True)
class PictureFacts:
    """What a fully decoded picture turned out to be.

    Attributes:
        format: Pillow's name, from the bytes.
        mode: Pillow's mode as stored, for example `RGB`, `CMYK`, `I;16`.
        size: (width, height) in pixels, upright.
        orientation: EXIF orientation, 1 to 8; 1 when there is none.
        reencode: why a record cannot hold the bytes as they are, or None if it can.
        bytes: size of the file.
        digest: SHA-256 of the file, in hex.
        fingerprint: uint8 [128], see training/data/near_duplicates.py.
    """

    format: str
    mode: str
    size: tuple[int, int]
    orientation: int
    reencode: str | None
    bytes: int
    digest: str
    fingerprint: npt.NDArray[np.uint8]

    @property
    def stored_size(self) -> tuple[int, int]:
        """(width, height) in pixels before the EXIF rotation."""
        return (self.size[1], self.size[0]) if self.orientation in QUARTER_TURNS else self.size


@contextmanager
def quiet_decoding() -> Iterator[None]:
    """Silence Pillow's warnings about odd metadata; only pixels count here.

    To be called in the thread that starts the decoding ones: Python's warning filters are process-wide.
    """
    with warnings.catch_warnings():
        _silence()
        yield


def _silence() -> None:
    warnings.filterwarnings("ignore", module=r"PIL\..*")
    warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)


def examine(path: Path) -> PictureFacts:
    """Decode the picture to its last pixel and return what it is.

    Raises:
        UnreadablePictureError: missing, empty, truncated, corrupt, or of a kind that is not supported.
    """
    data = _read(path)
    image = _decode(data)
    orientation = _orientation(image)
    upright = to_rgb(image)
    return PictureFacts(
        format=image.format or "",
        mode=image.mode,
        size=upright.size,
        orientation=orientation,
        reencode=_why_reencode(image, data, orientation),
        bytes=len(data),
        digest=hashlib.sha256(data).hexdigest(),
        fingerprint=fingerprint(upright),
    )


def upright_size(path: Path) -> tuple[int, int] | None:
    """Return (width, height) in pixels after the EXIF rotation, from the header alone; None if it cannot be read."""
    try:
        with quiet_decoding(), Image.open(path, formats=FORMATS) as image:
            width, height = image.size
            return (height, width) if _orientation(image) in QUARTER_TURNS else (width, height)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def load_rgb(path: Path) -> Image.Image:
    """Return the picture upright, in mode RGB.

    Raises:
        UnreadablePictureError: as `examine`.
    """
    with quiet_decoding():
        return to_rgb(_decode(_read(path)))


def as_jpeg(path: Path, facts: PictureFacts) -> bytes:
    """Return the picture as a baseline RGB JPEG, upright, without an EXIF rotation.

    Bytes that already are one are returned untouched, so that nothing is lost to a second compression.

    Raises:
        UnreadablePictureError: as `examine`.
    """
    data = _read(path)
    if facts.reencode is None:
        return data
    image = _decode(data)
    buffer = io.BytesIO()
    if image.format == "JPEG" and image.mode == "RGB" and facts.orientation == 1:
        # Only the order of the scans changes; with the same tables, the pixels stay all but equal.
        image.save(buffer, "JPEG", quality="keep", subsampling="keep", progressive=False)
    else:
        to_rgb(image).save(buffer, "JPEG", quality=QUALITY, subsampling=0, progressive=False)
    return buffer.getvalue()


def to_rgb(image: Image.Image) -> Image.Image:
    """Return `image` upright, in mode RGB: 16-bit scaled to 8, transparency laid on white."""
    if _orientation(image) != 1:  # without this, every picture would be copied
        image = ImageOps.exif_transpose(image)
    if image.mode in {"I", "F"} or image.mode.startswith("I;16"):
        image = _to_eight_bits(image)
    if "transparency" in image.info or image.mode in {"RGBA", "LA", "PA", "RGBa", "La"}:
        rgba = image.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(white, rgba).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def _read(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadablePictureError(f"the picture is missing{_lies_there(path)}") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a null byte
        raise UnreadablePictureError(f"cannot be read: {getattr(error, 'strerror', error)}") from None
    if not data:
        raise UnreadablePictureError("the file is empty")
    return data


def _lies_there(path: Path) -> str:
    """Return, as the end of a sentence, what is in a missing picture's place under nearly its name, or nothing."""
    try:
        alike = sorted(p.name for p in path.parent.iterdir() if folded(p.stem) == folded(path.stem) and p.is_file())
    except (OSError, ValueError):
        return ""
    pictures = [name for name in alike if Path(name).suffix.lower() in PICTURE_SUFFIXES]
    return f"; {pictures[0]} lies there" if pictures else ""


def _decode(data: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(data), formats=FORMATS)
        image.load()
    except UnidentifiedImageError:
        raise UnreadablePictureError(_unknown_kind(data)) from None
    except Image.DecompressionBombError:
        raise UnreadablePictureError(f"claims more than {MOST_PIXELS:,} pixels; scale it down or replace it") from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError) as error:
        raise UnreadablePictureError(f"is truncated or corrupt ({error}); get the file again") from None
    return image


def _unknown_kind(data: bytes) -> str:
    if data[4:8] == b"ftyp" and data[8:12] in {b"heic", b"heix", b"mif1", b"hevc", b"heim", b"msf1"}:
        return "is a HEIC picture, as phones make them; convert it to JPEG"
    if data.lstrip()[:1] == b"<":
        return "holds text (HTML, XML or SVG) instead of a picture; get the file again"
    return f"is no picture that can be decoded: its first bytes are {data[:8].hex(' ')}"


def _orientation(image: Image.Image) -> int:
    value = image.getexif().get(EXIF_ORIENTATION, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _why_reencode(image: Image.Image, data: bytes, orientation: int) -> str | None:
    if image.format not in {"JPEG", "MPO"}:
        return f"{image.format} and not JPEG"
    if image.mode != "RGB":
        return {"L": "grey", "CMYK": "CMYK"}.get(image.mode, image.mode)
    if orientation != 1:
        return "EXIF rotation"
    if image.format == "MPO":
        return "several pictures in one file"
    return None if frame_marker(data) == BASELINE_MARKER else "not baseline"


def frame_marker(data: bytes) -> int | None:
    """Return the second byte of a JPEG's start-of-frame marker: 0xC0 baseline, 0xC2 progressive; None without one.

    Source: ITU-T T.81, annex B.
    """
    position = 2
    while position + 4 <= len(data):
        if data[position] != 0xFF:
            return None
        marker = data[position + 1]
        if marker == 0xFF:  # fill byte
            position += 1
        elif 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return marker
        elif marker == 0x01 or 0xD0 <= marker <= 0xD9:  # markers without a length
            position += 2
        else:
            position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return None


def _to_eight_bits(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image)
    if not np.isfinite(pixels).all():
        raise UnreadablePictureError("has pixels that are not numbers; save it with 8 bits per channel")
    white = 255 if pixels.max(initial=0) <= 255 and image.mode == "F" else 65535
    scaled = np.clip(np.rint(pixels.astype(np.float64) * (255 / white)), 0, 255)
    return Image.fromarray(scaled.astype(np.uint8))
