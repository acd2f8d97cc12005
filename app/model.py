"""The model folder: read and checked once at start, its content hash, and the list of the files that may be served.

A folder holds one model (`model.json` in it) or several (each subfolder with a `model.json` is one). Whatever the
manifest names must lie inside the folder and have the length that its weights need. Nothing here runs a model.
"""

import hashlib
import json
import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.config import StartError
from app.graph import count_classes, kind_of

MAX_JSON_BYTES = 64 * 2**20
MAX_LABELS_BYTES = 2**20
MAX_LABEL_LENGTH = 100  # characters
BYTES_PER_VALUE = {
    "float32": 4, "int32": 4, "uint32": 4, "float16": 2, "uint16": 2, "int16": 2, "uint8": 1, "int8": 1, "bool": 1,
    "complex64": 8, "int64": 8,
}  # fmt: skip
SOURCES = {
    "own": "Made by this project's training",
    "cloud-annotations": "Cloud Annotations or another TensorFlow Object Detection API export",
    "coco-ssd": "coco-ssd",
    "tf2-od-api": "TensorFlow 2 Object Detection API export",
    "classification": "Classification model",
    "unknown": "Unknown kind of model",
}


@dataclass(frozen=True)
class ModelFile:
    """One file that may be served: its name relative to the folder, where it is, and what it was at start."""

    name: str
    path: Path
    sha256: str
    size: int
    modified: int  # nanoseconds since the epoch


@dataclass(frozen=True)
class Model:
    """One model folder that passed the check; `files[0]` is model.json, then the shards, labels.json and README.md."""

    name: str
    folder: Path
    kind: str
    source: str
    labels: tuple[str, ...]
    hash: str
    files: tuple[ModelFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def read_models(folder: Path) -> tuple[Model, ...]:
    """Read and check the model, or the models in the subfolders, sorted by folder name.

    Raises:
        StartError: the folder is missing or holds no model, or a model is broken; the message names the file.
    """
    if not folder.is_dir():
        raise StartError(f"The model folder {folder} does not exist; set MODEL_DIR to a folder with a model.json.")
    folders = [folder] if (folder / "model.json").exists() else []
    folders += sorted(path.parent for path in folder.glob("*/model.json"))
    if not folders:
        raise StartError(
            f"No model.json in {folder} or in a folder in it; set MODEL_DIR to a folder with a model.json."
        )
    return tuple(_read_model(path) for path in folders)


def changed_file(model: Model) -> str | None:
    """Name the first file that is missing or no longer what was read at start, or None."""
    for file in model.files:
        try:
            status = file.path.stat()
        except OSError:
            return file.name
        if (status.st_size, status.st_mtime_ns) != (file.size, file.modified):
            return file.name
    return None


def _read_model(folder: Path) -> Model:
    path = folder / "model.json"
    model = _read_json(path, MAX_JSON_BYTES)
    if not isinstance(model, dict) or not isinstance(model.get("modelTopology"), dict):
        raise StartError(f"{path} has no modelTopology, so it is not a TensorFlow.js model.")
    if model.get("format") == "layers-model" or "model_config" in model["modelTopology"]:
        raise StartError(f"{path} is a Keras layers model; convert it to a graph model (python -m training convert).")
    shards = _check_manifest(folder, model)
    labels = _read_labels(folder, model)
    metadata = model.get("userDefinedMetadata")
    metadata = metadata if isinstance(metadata, dict) else {}
    name = metadata.get("name")
    names = ["model.json", *shards, *(extra for extra in ("labels.json", "README.md") if (folder / extra).is_file())]
    files = tuple(_read_file(folder, each) for each in dict.fromkeys(names))
    kind = kind_of(model)
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.name}\0{file.sha256}\n".encode())
    return Model(
        name=name[:MAX_LABEL_LENGTH] if isinstance(name, str) and name.strip() else folder.resolve().name,
        folder=folder,
        kind=kind,
        source=SOURCES[kind],
        labels=labels,
        hash=digest.hexdigest()[:16],
        files=files,
    )


def _read_json(path: Path, limit: int) -> Any:
    try:
        size = path.stat().st_size
        if size > limit:
            raise StartError(f"{path} has {size:,} bytes; more than {limit:,} is not read.")
        return json.loads(path.read_bytes())
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    except RecursionError:
        raise StartError(f"{path} is nested too deeply to be read.") from None
    except ValueError as error:
        raise StartError(f"{path} is not valid JSON: {str(error)[:200]}.") from None


def _check_manifest(folder: Path, model: dict[str, Any]) -> list[str]:
    manifest = model.get("weightsManifest")
    if not isinstance(manifest, list) or not all(isinstance(group, dict) for group in manifest):
        raise StartError(f"{folder / 'model.json'} has no weightsManifest, so its weights cannot be found.")
    shards: list[str] = []
    for group in manifest:
        paths, weights = group.get("paths"), group.get("weights")
        if not isinstance(paths, list) or not isinstance(weights, list):
            raise StartError(f"{folder / 'model.json'}: a group of its weightsManifest lacks 'paths' or 'weights'.")
        sizes = [_shard_size(folder, name) for name in paths]
        needed, found = sum(_weight_bytes(folder, weight) for weight in weights), sum(sizes)
        if found != needed:
            raise StartError(_wrong_length(folder, paths, sizes, needed))
        shards += paths
    return shards


def _wrong_length(folder: Path, paths: list[str], sizes: list[int], needed: int) -> str:
    # Shards are written in equal pieces but for the last, so a shorter one in the middle is the broken one.
    broken = next((name for name, size in zip(paths[:-1], sizes[:-1], strict=True) if size < max(sizes)), None)
    broken = broken or (paths[-1] if paths else "weights")
    word = "truncated" if sum(sizes) < needed else "too long"
    return (
        f"{folder / broken} is {word}: the weights in model.json need {needed:,} bytes, "
        f"and the shards {', '.join(paths)[:200]} have {sum(sizes):,}."
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
        shape, stored = weight["shape"], weight.get("quantization", {}).get("dtype", weight["dtype"])
        if not all(isinstance(size, int) and 0 <= size < 2**40 for size in shape) or len(shape) > 16:
            raise ValueError
        return int(math.prod(shape)) * BYTES_PER_VALUE[stored]
    except (KeyError, TypeError, ValueError, AttributeError):
        name = weight.get("name") if isinstance(weight, dict) else weight
        raise StartError(
            f"{folder / 'model.json'}: the weight {str(name)[:100]!r} has no usable shape and dtype."
        ) from None


def _read_labels(folder: Path, model: dict[str, Any]) -> tuple[str, ...]:
    path = folder / "labels.json"
    if not path.exists():
        return ()
    labels = _read_json(path, MAX_LABELS_BYTES)
    if not isinstance(labels, list) or not all(
        isinstance(label, str) and 0 < len(label) <= MAX_LABEL_LENGTH for label in labels
    ):
        raise StartError(
            f'{path} must be a list of names of 1 to {MAX_LABEL_LENGTH} characters, like ["mask", "no_mask"].'
        )
    classes = count_classes(model)
    if classes is not None and len(labels) != classes:
        raise StartError(f"{path} has {len(labels)} labels, but the model's scores have {classes} columns.")
    return tuple(labels)


def _read_file(folder: Path, name: str) -> ModelFile:
    path = folder / name
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise StartError(f"{path} leads out of the model's folder.")
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        status = path.stat()
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    return ModelFile(name, path, digest, status.st_size, status.st_mtime_ns)
