"""The weights of a model folder, checked at start: shards that lie inside it, of the right length, without NaN.

What the weights are for is `app.graph`'s job, and which files may be served `app.model`'s.
"""

import io
import math
import re
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

from app.config import StartError

# What TensorFlow.js reads (`tfjs.io`): bytes per value, and for values that are stored in fewer bytes, the dtypes that
# they may stand for. A string is preceded by its length: four bytes, little-endian.
BYTES_PER_VALUE = {"float32": 4, "int32": 4, "bool": 1, "complex64": 8, "uint8": 1, "uint16": 2, "float16": 2}
DTYPES = ("float32", "int32", "bool", "complex64", "string")
QUANTIZED = {"uint8": ("float32", "int32"), "uint16": ("float32", "int32"), "float16": ("float32",)}
# The high byte (the last one, little-endian) of NaN or infinity: the exponent is all ones.
NOT_FINITE = {"float16": bytes((*range(0x7C, 0x80), *range(0xFC, 0x100))), "float32": b"\x7f\xff"}
PIECE = 2**22  # bytes per read; a multiple of every value's size


def check_weights(folder: Path, model: dict[str, Any]) -> list[str]:
    """Check a parsed model.json's manifest against its shards, and return their names.

    Raises:
        StartError: the manifest is unusable, a weight is not finite or of a kind that TensorFlow.js does not read, or a
            shard is missing, outside the folder or of the wrong length; the message names the file.
    """
    where = folder / "model.json"
    manifest = model.get("weightsManifest")
    if not isinstance(manifest, list) or not all(isinstance(group, dict) for group in manifest):
        raise StartError(f"{where} has no weightsManifest, so its weights cannot be found.")
    shards: list[str] = []
    for group in manifest:
        paths, weights = group.get("paths"), group.get("weights")
        if not isinstance(paths, list) or not isinstance(weights, list):
            raise StartError(f"{where}: a group of its weightsManifest lacks 'paths' or 'weights'.")
        sizes = [_shard_size(folder, name) for name in paths]
        stored = [_stored_as(where, weight) for weight in weights]
        with closing(_Shards(folder, paths)) as reader:
            lengths = [_length(reader, *each) for each in stored]
        if sum(sizes) != sum(lengths):
            raise StartError(_wrong_length(folder, paths, sizes, sum(lengths)))
        with closing(_Shards(folder, paths)) as reader:
            for weight, each, length in zip(weights, stored, lengths, strict=True):
                _check_finite(reader, weight, each[0], length)
        shards += paths
    return shards


def _wrong_length(folder: Path, paths: list[str], sizes: list[int], needed: int) -> str:
    # All shards but the last have the same size, so a shorter one before it is the broken one.
    shorter = [name for name, size in zip(paths[:-1], sizes[:-1], strict=True) if size < max(sizes)]
    broken = [*shorter, *paths[-1:], "weights"][0]
    word = "truncated" if sum(sizes) < needed else "too long"
    return (
        f"{folder / broken} is {word}: the weights in model.json need {needed:,} bytes, "
        f"and the shards {', '.join(paths)[:200]} have {sum(sizes):,}; copy the model's folder again."
    )


def _shard_size(folder: Path, name: Any) -> int:
    where = folder / "model.json"
    parts = name.split("/") if isinstance(name, str) else [""]
    if not {"", ".", ".."} & set(parts) and not re.search(r"[\\:?#%\x00-\x1f\x7f]", name):
        path = folder / name
        try:
            if path.resolve(strict=True).is_relative_to(folder.resolve()) and path.is_file():
                return int(path.stat().st_size)
        except (OSError, RuntimeError, ValueError):
            raise StartError(f"{path} is missing, but {where} names it as a shard.") from None
    raise StartError(f"{where} names the shard {str(name)[:200]!r}, which is not a file inside the model's folder.")


def _stored_as(where: Path, weight: Any) -> tuple[str, int]:
    """Return the dtype in which a weight is stored, and how many values it has."""
    name = f"the weight {str(weight.get('name') if isinstance(weight, dict) else weight)[:100]!r}"
    try:
        shape, dtype, quantization = weight["shape"], weight["dtype"], weight.get("quantization")
        stored = quantization["dtype"] if quantization else dtype
        if not all(isinstance(size, int) and 0 <= size < 2**40 for size in shape) or len(shape) > 16:
            raise ValueError
        steps = ("scale", "min") if stored in ("uint8", "uint16") and quantization else ()
        if not all(math.isfinite(quantization[step]) for step in steps):
            raise ValueError
        known = dtype in QUANTIZED.get(stored, ()) if quantization else dtype in DTYPES
    except (KeyError, TypeError, ValueError, AttributeError):
        raise StartError(f"{where}: {name} has no usable shape and dtype.") from None
    if not known:
        kind = f"{dtype!r} stored as {stored!r}" if quantization else f"{dtype!r}"
        raise StartError(f"{where}: {name} has the dtype {kind[:100]}; TensorFlow.js reads {', '.join(DTYPES)}.")
    return stored, int(math.prod(shape))


def _length(shards: "_Shards", dtype: str, count: int) -> int:
    if dtype != "string":
        return shards.skip(count * BYTES_PER_VALUE[dtype])
    length = 0
    for _ in range(count):
        prefix = shards.read(4)
        length += 4 + shards.skip(int.from_bytes(prefix, "little"))
        if len(prefix) < 4:
            break
    return length


def _check_finite(shards: "_Shards", weight: dict[str, Any], dtype: str, length: int) -> None:
    for start in range(0, length, PIECE):
        if _has_not_finite(shards.read(min(PIECE, length - start)), dtype):
            raise StartError(
                f"{shards.path} holds NaN or infinity in the weight {str(weight.get('name'))[:100]!r}, so the model "
                "cannot answer: its training diverged, or the file is damaged; train or convert it again."
            )


class _Shards:
    """The shards of a group, read as if they were one file: a weight may lie across two."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        self.path = folder  # of the shard that was read last
        self._waiting = iter([folder / name for name in names])
        self._stream: BinaryIO = io.BytesIO()

    def read(self, count: int) -> bytes:
        """Return `count` bytes, fewer only at the end of the last shard."""
        try:
            data = self._stream.read(count)
            while len(data) < count and (path := next(self._waiting, None)) is not None:
                self._stream.close()
                self.path, self._stream = path, path.open("rb")
                data += self._stream.read(count - len(data))
        except OSError as error:
            raise StartError(f"{self.path} cannot be read: {error.strerror}.") from None
        return data

    def skip(self, count: int) -> int:
        """Skip `count` bytes and return that number, whether or not they were all there."""
        left = count
        while left > 0 and (data := self.read(min(PIECE, left))):
            left -= len(data)
        return count

    def close(self) -> None:
        self._stream.close()


def _has_not_finite(values: bytes, stored: str) -> bool:
    if stored not in NOT_FINITE:
        return False
    high = values[BYTES_PER_VALUE[stored] - 1 :: BYTES_PER_VALUE[stored]]
    if len(high.translate(None, NOT_FINITE[stored])) == len(high):
        return False
    # A float32's exponent reaches into its second byte.
    return stored == "float16" or any(
        top in NOT_FINITE[stored] and second >= 0x80 for top, second in zip(high, values[2::4], strict=True)
    )
