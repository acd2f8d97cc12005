"""The model folder: read and checked once at start, its content hash, and the list of the files that may be served.

A folder holds one model (`model.json` in it) or several (each subfolder with a `model.json` is one). Whatever the
manifest names must lie inside the folder and have the length that its weights need (`app.weights`). Nothing here runs
a model.
"""

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.config import StartError
from app.files import File, hash_of, read_file
from app.graph import KINDS, count_classes, kind_of, unknown_operation
from app.weights import check_weights

# The graph of a large detector is 1 to 3 MB. Every visitor fetches and parses this file before the first picture, and
# once parsed it takes ten times its size in memory; the page has the same limit.
MAX_JSON_BYTES = 64 * 2**20
MAX_LABELS_BYTES = 2**20
MAX_LABEL_LENGTH = 100  # characters
CARD = "README.md"


@dataclass(frozen=True)
class Model:
    """One model folder that passed the check; `files[0]` is model.json, then the shards, labels.json and README.md."""

    name: str
    folder: Path
    kind: str
    source: str
    labels: tuple[str, ...]
    hash: str
    files: tuple[File, ...]

    @property
    def size(self) -> int:
        """Bytes of all files together."""
        return sum(file.size for file in self.files)


def read_models(folder: Path) -> tuple[Model, ...]:
    """Read and check the model, or the models in the subfolders, sorted by folder name.

    Models that share a name get their folder's name added to it.

    Raises:
        StartError: the folder is missing or holds no model, or a model is broken; the message names the file.
    """
    advice = "set MODEL_DIR to a folder with a model.json."
    if not folder.is_dir():
        raise StartError(f"The model folder {folder} does not exist; {advice}")
    folders = [path.parent for path in (folder / "model.json", *sorted(folder.glob("*/model.json"))) if path.exists()]
    if not folders:
        raise StartError(f"No model.json in {folder} or in a folder in it; {advice}")
    models = [_read_model(path) for path in folders]
    names = Counter(model.name for model in models)
    return tuple(
        replace(model, name=f"{model.name} ({model.folder.resolve().name})") if names[model.name] > 1 else model
        for model in models
    )


def changed_file(model: Model) -> str | None:
    """Name the first file that is missing or no longer what was read at start, or None."""
    return next((file.name for file in model.files if not file.is_unchanged(by_name=True)), None)


def _read_model(folder: Path) -> Model:
    path = folder / "model.json"
    model = _read_json(path, MAX_JSON_BYTES)
    if not isinstance(model, dict) or not isinstance(model.get("modelTopology"), dict):
        raise StartError(f"{path} has no modelTopology, so it is not a TensorFlow.js model.")
    if model.get("format") == "layers-model" or "model_config" in model["modelTopology"]:
        raise StartError(f"{path} is a Keras layers model; convert it to a graph model (python -m training convert).")
    if unknown := unknown_operation(model):
        raise StartError(
            f"{path} holds the operation {unknown[0][:100]!r} (node {unknown[1][:100]!r}), which TensorFlow.js does "
            "not know; export the model without it, or convert it with python -m training convert."
        )
    shards = check_weights(folder, model)
    labels = _read_labels(folder, model)
    metadata = model.get("userDefinedMetadata")
    name = metadata.get("name") if isinstance(metadata, dict) else None
    names = ["model.json", *shards, *(extra for extra in ("labels.json", CARD) if (folder / extra).is_file())]
    files = tuple(_read_file(folder, each) for each in dict.fromkeys(names))
    kind = kind_of(model)
    name = name[:MAX_LABEL_LENGTH] if isinstance(name, str) and name.strip() else folder.resolve().name
    # The page recomputes this hash from what it fetched (engine/model-hash.js), so it covers only the files it fetches.
    fetched = [file for file in files if file.name != CARD]
    return Model(name, folder, kind, KINDS[kind], labels, hash_of(fetched), files)


def _read_json(path: Path, limit: int) -> Any:
    try:
        size = path.stat().st_size
        if size > limit:
            raise StartError(
                f"{path} has {size:,} bytes; more than {limit:,} is not read, for a browser would have to hold it all. "
                "Weights belong into shards: convert the model again."
            )
        return json.loads(path.read_bytes())
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
    except RecursionError:
        raise StartError(f"{path} is nested too deeply to be read.") from None
    except ValueError as error:
        raise StartError(f"{path} is not valid JSON: {str(error)[:200]}.") from None


def _read_labels(folder: Path, model: dict[str, Any]) -> tuple[str, ...]:
    path = folder / "labels.json"
    if not path.exists():
        return ()
    labels = _read_json(path, MAX_LABELS_BYTES)
    fine = isinstance(labels, list) and all(isinstance(each, str) for each in labels)
    if not fine or not all(0 < len(label) <= MAX_LABEL_LENGTH for label in labels):
        words = f'names of 1 to {MAX_LABEL_LENGTH} characters, like ["mask", "no_mask"]'
        raise StartError(f"{path} must be a list of {words}.")
    classes = count_classes(model)
    if classes is not None and len(labels) != classes:
        raise StartError(f"{path} has {len(labels)} labels, but the model's scores have {classes} columns.")
    return tuple(labels)


def _read_file(folder: Path, name: str) -> File:
    path = folder / name
    try:
        if not path.resolve(strict=True).is_relative_to(folder.resolve()):
            raise StartError(f"{path} leads out of the model's folder.")
        return read_file(folder, name)
    except OSError as error:
        raise StartError(f"{path} cannot be read: {error.strerror}.") from None
