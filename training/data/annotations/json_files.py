"""The JSON files of a DATA folder, each decoded once, for the formats that are recognised by their content."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from training.data.annotations.files import AnnotationFileError, files_below, load_json


class JsonFiles:
    """The documents below a folder (or in one file), and the first file that is not JSON.

    Attributes:
        documents: file -> decoded document.
        broken: why the first broken file could not be decoded, or None.
    """

    def __init__(self, data: Path | None, skip: str = "") -> None:
        """Load `data`, or all JSON below it except files called `skip`; nothing if None."""
        self.documents: dict[Path, Any] = {}
        self.broken: AnnotationFileError | None = None
        if data is None:
            return
        if data.is_file():
            self.documents[data] = load_json(data)
            return
        for file in files_below(data):
            if file.suffix.lower() != ".json" or file.name == skip:
                continue
            try:
                document = load_json(file)
            except AnnotationFileError as error:
                self.broken = self.broken or error
                continue
            if isinstance(document, dict):
                document.pop("imageData", None)  # LabelMe puts the whole picture there
            self.documents[file] = document

    def that(self, looks_like: Callable[[Any], bool]) -> Mapping[Path, Any]:
        """Return the files whose documents look like a format."""
        return {file: document for file, document in self.documents.items() if looks_like(document)}
