"""Error responses: one page for people, one JSON shape for programs, and never any internals.

The shape is `{"error": {"status": 404, "name": "Not Found", "message": "There is nothing at this address."}}`.
"""

import logging
import re
from typing import NamedTuple

from flask import Flask, Response, json, request
from werkzeug.exceptions import HTTPException, ServiceUnavailable

from app.assets import Assets
from app.bundle import Bundle
from app.front import refusal

NOT_PATH = re.compile(r"^\w+://[^/]*|[?#].*", re.DOTALL)  # of a request's target
FILES = {"style": "css/page.css", "early": "js/page/preload.js", "icon": "icons/icon.svg"}


class Words(NamedTuple):
    """The words for a status: `message` for programs; for people, a headline and what they can do."""

    message: str
    title: str
    help: str


WORDS = {
    400: Words(
        "The server could not read this request.", "The server could not read this request",
        "Something between your browser and this server may have changed it. The start page is a fresh beginning.",
    ),
    404: Words(
        "There is nothing at this address.", "There is nothing at this address",
        "It may be mistyped, or from an older version of this page. All that is here is reached from the start page.",
    ),
    405: Words(
        "This address can only be read: send GET or HEAD.", "This address can only be read",
        "Nothing can be sent to this server, your pictures neither. They stay on your device.",
    ),
    500: Words(
        "The server made a mistake; its log says more.", "The server made a mistake",
        "Nothing is wrong with your device. Try again; if it stays, tell whoever runs this page.",
    ),
    503: Words(
        "This file has changed since the server was started; restart the server.", "This file has just changed",
        "Whoever runs this page may be renewing it: try again in a moment. If it stays, the server needs a restart.",
    ),
}  # fmt: skip


def init_app(app: Flask, assets: Assets, bundle: Bundle) -> None:
    """Answer every error of the application in the same two shapes."""
    template = app.jinja_env.get_template("error.html")
    there = {name: assets.static_prefix + bundle.file_for(source) for name, source in FILES.items()}
    files = {name: url[1:] for name, url in there.items() if url in assets.files}

    def make_error(status: int, name: str) -> Response:
        words = WORDS.get(status, Words(f"{name}.", name, "The start page is a fresh beginning."))
        accept = request.accept_mimetypes
        if accept and accept["text/html"] > accept["application/json"]:
            # Relative, like all addresses: up as many folders as the requested address has.
            path = NOT_PATH.sub("", request.environ.get("RAW_URI") or request.path)
            base = "../" * (path.count("/") - 1) or "./"
            body = template.render(status=status, name=name, words=words, retry=status >= 500, base=base, **files)
            media_type = "text/html"
        else:
            body = json.dumps({"error": {"status": status, "name": name, "message": words.message}}) + "\n"
            media_type = "application/json"
        return Response(body, status, mimetype=media_type, headers={"Cache-Control": "no-store"})

    @app.before_request
    def refuse() -> None:
        refused = refusal(request.environ)
        if refused is not None:
            raise refused
        # The table of assets passes one of its own addresses on only when the file has changed since the start.
        if request.environ.get("PATH_INFO") in assets.files:
            raise ServiceUnavailable

    @app.errorhandler(HTTPException)
    def answer(error: HTTPException) -> Response:
        response = make_error(error.code or 500, error.name)
        for name, value in error.get_headers(request.environ):
            if name.lower() in ("allow", "retry-after"):
                response.headers[name] = value
        return response

    @app.errorhandler(Exception)
    def answer_mistake(error: Exception) -> Response:
        logging.getLogger("gunicorn.error").exception("Error in %s %s", request.method, request.path, exc_info=error)
        return make_error(500, "Internal Server Error")
