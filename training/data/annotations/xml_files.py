"""Finds and parses XML, in whatever encoding it declares; knows nothing of any annotation format."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

from training.data.annotations.files import files_below

HEAD = 4096  # bytes at the start of a file that are searched for its outermost element
DECLARED = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")


def find_xml(root: Path) -> list[Path]:
    """Return the XML files under `root`, sorted."""
    return [path for path in files_below(root) if path.suffix.lower() == ".xml"]


def with_outermost(files: list[Path], element: str) -> Iterator[Path]:
    """Yield the files whose outermost element has this name, judging by their first bytes."""
    for file in files:
        try:
            with file.open("rb") as stream:
                head = stream.read(HEAD).replace(b"\0", b"")  # so that UTF-16 matches too
        except OSError:
            continue
        if re.search(rb"<" + element.encode() + rb"[\s>/]", head):
            yield file


def parse_xml(file: Path) -> ET.Element:
    """Return the outermost element.

    Raises:
        ValueError: it cannot be read; the message is the rest of a sentence about the file.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror}") from None
    declared = DECLARED.match(data)
    encoding = declared[1].decode() if declared else "utf-8"
    try:
        if declared and encoding.lower() not in {"utf-8", "us-ascii", "iso-8859-1", "utf-16"}:
            # The parser itself knows only these; Python knows GBK, Shift JIS and the rest.
            return ET.fromstring(data[declared.end() :].decode(encoding))
        return ET.fromstring(data)
    except LookupError:
        raise ValueError(f"says that it is in the encoding {encoding!r}, which is unknown; save it in UTF-8") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"says that it is in {encoding}, but byte {error.start} is not; save it in UTF-8") from None
    except ET.ParseError as error:
        raise ValueError(_why_not(data, declared is not None, str(error))) from None
    except ValueError as error:
        raise ValueError(f"cannot be read as XML: {error}") from None


def _why_not(data: bytes, declared: bool, error: str) -> str:
    if not data.strip():
        return "expected XML, but the file is empty"
    try:
        if not declared and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return (
            f"expected XML in UTF-8, but byte {wrong.start} is not; save it in UTF-8, or name its encoding in the "
            'first line, as in <?xml version="1.0" encoding="gbk"?>'
        )
    return f"expected XML, but came upon {error}; export it again"
