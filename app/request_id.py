"""One identifier per request: the proxy's where it sent a plausible one, else a new one. For logs and the answer."""

import itertools
import os
import re
from typing import Any

FIELD = "HTTP_X_REQUEST_ID"
KEY = "mask_or_no_mask.request_id"
PLAUSIBLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+=@-]{0,127}", re.ASCII)

_counter = itertools.count(1)
_process = ""


def request_id(environ: dict[str, Any]) -> str:
    """Give the request's identifier; the same one for every call with the same environ."""
    known = environ.get(KEY)
    if isinstance(known, str):
        return known
    sent = environ.get(FIELD, "")
    environ[KEY] = chosen = sent if PLAUSIBLE.fullmatch(sent) else _new()
    return str(chosen)


def _new() -> str:
    return f"{_process}-{next(_counter):x}"


def _start_process() -> None:
    # A forked worker must not continue its parent's identifiers.
    global _process  # noqa: PLW0603
    _process = os.urandom(8).hex()


_start_process()
os.register_at_fork(after_in_child=_start_process)
