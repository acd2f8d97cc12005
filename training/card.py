"""Writes the model card, README.md of a model_web folder, from the model's metadata and its evaluation; never by hand."""

from pathlib import Path
from typing import Any

from training.errors import TrainingError


def write_card(folder: Path, metadata: dict[str, Any], evaluation: dict[str, Any] | None, data_sources: str | None) -> None:
    """Write README.md into the folder."""
    (folder / "README.md").write_text(f"# {metadata['name']}\n", "utf-8")


def read_data_sources(path: Path) -> str:
    """Return the Markdown on the training pictures.

    Raises:
        TrainingError: the file can't be read.
    """
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise TrainingError(f"{path} can't be read: {error.strerror}; expected Markdown on the pictures' sources") from error
