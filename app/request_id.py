"""One identifier per request: the proxy's where it sent a plausible one, else a new one. For logs and the answer."""

import re
import uuid
from typing import Any

KEY = "mask_or_no_mask.request_id"
PLAUSIBLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/+=@-]{0,127}", re.ASCII)


def request_id(environ: dict[str, Any]) -> str:
    """Give the request's identifier; the same one for every call with the same environ."""
    if KEY not in environ:
        sent = environ.get("HTTP_X_REQUEST_ID", "")
        environ[KEY] = sent if PLAUSIBLE.fullmatch(sent) else uuid.uuid4().hex
    return str(environ[KEY])
