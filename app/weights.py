"""The weights of a model folder, checked at start: shards that lie inside it, of the right length, without NaN.

What the weights are for is `app.graph`'s; which files may be served is `app.model`'s.
"""

import io
import math
import re
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

from app.config import StartError

BYTES_PER_VALUE = {
    "float32": 4, "int32": 4, "uint32": 4, "float16": 2, "uint16": 2, "int16": 2, "uint8": 1, "int8": 1, "bool": 1,
    "complex64": 8, "int64": 8,
}  # fmt: skip
# The high byte of a number that is NaN or infinite, its exponent all ones, little-endian.
NOT_FINITE = {"float16": bytes((*range(0x7C, 0x80), *range(0xFC, 0x100))), "float32": b"\x7f\xff"}
PIECE = 2**22  # bytes read at once; a multiple of every size of a value


def check_weights(folder: Path, model: dict[str, Any]) -> list[str]:
    """Check a parsed model.json's manifest against its shards, and return their names.

    Raises:
        StartError: the manifest is unusable, a shard is missing, outside the folder or of the wrong length, or a weight
            is not finite; the message names the file.
    """
    manifest = model.get("weightsManifest")
    if not isinstance(manifest, list) or not all(isinstance(group, dict) for group in manifest):
        raise StartError(f"{folder / 'model.json'} has no weightsManifest, so its weights cannot be found.")
    shards: list[str] = []
    for group in manifest:
        paths, weights = group.get("paths"), group.get("weights")
        if not isinstance(paths, list) or not isinstance(weights, list):
            raise StartError(f"{folder / 'model.json'}: a group of its weightsManifest lacks 'paths' or 'weights'.")
        sizes = [_shard_size(folder, name) for name in paths]
        lengths = [_weight_bytes(folder, weight) for weight in weights]
        needed, found = sum(lengths), sum(sizes)
        if found != needed:
            raise StartError(_wrong_length(folder, paths, sizes, needed))
        _check_finite(folder, paths, list(zip(weights, lengths, strict=True)))
        shards += paths
    return shards


def _wrong_length(folder: Path, paths: list[str], sizes: list[int], needed: int) -> str:
    # Shards are written in equal pieces but for the last, so a shorter one in the middle is the broken one.
    broken = next((name for name, size in zip(paths[:-1], sizes[:-1], strict=True) if size < max(sizes)), None)
    broken = broken or (paths[-1] if paths else "weights")
    word = "truncated" if sum(sizes) < needed else "too long"
    return (
        f"{folder / broken} is {word}: the weights in model.json need {needed:,} bytes, "
        f"and the shards {', '.join(paths)[:200]} have {sum(sizes):,}; copy the model's folder again."
    )


def _shard_size(folder: Path, name: Any) -> int:
    where = folder / "model.json"
    parts = name.split("/") if isinstance(name, str) else [""]
    if "" in parts or "." in parts or ".." in parts or re.search(r"[\\:?#%\x00-\x1f\x7f]", name):
        raise StartError(f"{where} names the shard {str(name)[:200]!r}, which is not a file inside the model's folder.")
    path = folder / name
    try:
        inside = path.resolve(strict=True).is_relative_to(folder.resolve())
        if inside and path.is_file():
            return int(path.stat().st_size)
    except (OSError, RuntimeError, ValueError):
        raise StartError(f"{path} is missing, but {where} names it as a shard.") from None
    raise StartError(f"{where} names the shard {name[:200]!r}, which is not a file inside the model's folder.")


def _weight_bytes(folder: Path, weight: Any) -> int:
    try:
        shape, stored = weight["shape"], _stored_as(weight)
        if not all(isinstance(size, int) and 0 <= size < 2**40 for size in shape) or len(shape) > 16:
            raise ValueError
        if not all(math.isfinite(weight.get("quantization", {}).get(key, 0)) for key in ("scale", "min")):
            raise ValueError
        return int(math.prod(shape)) * BYTES_PER_VALUE[stored]
    except (KeyError, TypeError, ValueError, AttributeError):
        name = weight.get("name") if isinstance(weight, dict) else weight
        raise StartError(
            f"{folder / 'model.json'}: the weight {str(name)[:100]!r} has no usable shape and dtype."
        ) from None


def _stored_as(weight: dict[str, Any]) -> Any:
    return weight.get("quantization", {}).get("dtype", weight["dtype"])


def _check_finite(folder: Path, paths: list[str], weights: list[tuple[dict[str, Any], int]]) -> None:
    with closing(_Shards(folder, paths)) as shards:
        for weight, length in weights:
            for start in range(0, length, PIECE):
                if _has_not_finite(shards.read(min(PIECE, length - start)), _stored_as(weight)):
                    raise StartError(
                        f"{folder / shards.name} holds NaN or infinity in the weight "
                        f"{str(weight.get('name'))[:100]!r}, so the model cannot answer: its training diverged, or the "
                        "file is damaged; train or convert it again."
                    )


class _Shards:
    """The shards of a group, read as if they were one file: a weight may lie across two."""

    def __init__(self, folder: Path, names: list[str]) -> None:
        self.name = ""  # of the shard that was read last
        self._folder = folder
        self._waiting = iter(names)
        self._stream: BinaryIO = io.BytesIO()

    def read(self, count: int) -> bytes:
        """Return `count` bytes, fewer only at the end of the last shard."""
        try:
            data = self._stream.read(count)
            while len(data) < count and (name := next(self._waiting, None)) is not None:
                self._stream.close()
                self.name, self._stream = name, (self._folder / name).open("rb")
                data += self._stream.read(count - len(data))
        except OSError as error:
            raise StartError(f"{self._folder / self.name} cannot be read: {error.strerror}.") from None
        return data

    def close(self) -> None:
        self._stream.close()


def _has_not_finite(values: bytes, stored: str) -> bool:
    if stored not in NOT_FINITE:
        return False
    size = BYTES_PER_VALUE[stored]
    high = values[size - 1 :: size]
    if len(high.translate(None, NOT_FINITE[stored])) == len(high):
        return False
    if stored == "float16":
        return True
    # A float32's exponent reaches into its second byte.
    return any(
        top in NOT_FINITE[stored] and next_byte >= 0x80 for top, next_byte in zip(high, values[2::4], strict=True)
    )
