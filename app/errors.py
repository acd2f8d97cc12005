"""Errors as an answer: one page for people, one JSON shape for programs. Never what went wrong inside."""

import logging
from collections.abc import Mapping
from typing import NamedTuple

from flask import Flask, Response, json, request
from jinja2 import Template, TemplateNotFound
from werkzeug.exceptions import HTTPException, MethodNotAllowed, ServiceUnavailable

from app.assets import Assets

STYLE, EARLY, ICON = "css/page.css", "js/page/preload.js", "icons/icon.svg"
# What is said where the template is missing: no style, no script, still a way on.
PLAIN = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ title }}</title>
<h1>{{ title }}</h1><p>{{ help }}</p><p>{{ status }} {{ name }}</p><p><a href="/">Go to the start page</a></p></html>
"""


class Words(NamedTuple):
    """What is said about a status: `message` to programs; to people a headline and what they can do."""

    message: str
    title: str
    help: str


WORDS = {
    400: Words(
        "The server could not read this request.",
        "The server could not read this request",
        "Something between your browser and this server may have changed it. The start page is a fresh beginning.",
    ),
    404: Words(
        "There is nothing at this address.",
        "There is nothing at this address",
        "It may be mistyped, or from an older version of this page. All that is here is reached from the start page.",
    ),
    405: Words(
        "This address can only be read: send GET or HEAD.",
        "This address can only be read",
        "Nothing can be sent to this server, your pictures neither. They stay on your device.",
    ),
    500: Words(
        "The server made a mistake; its log says more.",
        "The server made a mistake",
        "Nothing is wrong with your device. Try again; if it stays, tell whoever runs this page: the server's log says "
        "more.",
    ),
    503: Words(
        "This file has changed since the server was started; restart the server.",
        "This file has just changed",
        "Whoever runs this page may be renewing it: try again in a moment. If it stays, the server needs a restart.",
    ),
}


def init_app(app: Flask, assets: Assets, entries: Mapping[str, str]) -> None:
    """Answer every error of the application in the same two shapes; entries is what to load for each source."""
    page = _Page(app, assets, entries)

    @app.before_request
    def refuse() -> None:
        if request.method not in ("GET", "HEAD"):
            raise MethodNotAllowed(valid_methods=["GET", "HEAD"])
        # The table of assets passes an address of its own on only when its file is no longer what it was at start.
        if request.environ.get("PATH_INFO") in assets.files:
            raise ServiceUnavailable

    @app.errorhandler(HTTPException)
    def answer(error: HTTPException) -> Response:
        status = error.code or 500
        response = _make_error(page, status, error.name)
        for name, value in error.get_headers(request.environ):
            if name.lower() in ("allow", "retry-after"):
                response.headers[name] = value
        return response

    @app.errorhandler(Exception)
    def answer_mistake(error: Exception) -> Response:
        logging.getLogger("gunicorn.error").exception("Error in %s %s", request.method, request.path, exc_info=error)
        return _make_error(page, 500, "Internal Server Error")


class _Page:
    """The page for people, in the start page's design as far as its files are there. Read once, at start."""

    def __init__(self, app: Flask, assets: Assets, entries: Mapping[str, str]) -> None:
        self._template: Template
        try:
            self._template = app.jinja_env.get_template("error.html")
        except TemplateNotFound:
            self._template = app.jinja_env.from_string("{% autoescape true %}" + PLAIN + "{% endautoescape %}")
        there = {name: assets.static_prefix + entries.get(name, name) for name in (STYLE, EARLY, ICON)}
        style, early, icon = (there[name] if there[name] in assets.files else "" for name in (STYLE, EARLY, ICON))
        self._files = {"style": style, "early": early, "icon": icon}

    def render(self, status: int, name: str, words: Words) -> str:
        """Fill in the template."""
        return self._template.render(
            status=status, name=name, title=words.title, help=words.help, retry=status >= 500, **self._files
        )


def _make_error(page: _Page, status: int, name: str) -> Response:
    """Build the answer for an HTTP status; `{"error": {"status": 404, "name": "Not Found", "message": "..."}}`."""
    words = WORDS.get(status, Words(f"{name}.", name, "The start page is a fresh beginning."))
    if _wants_html():
        body, media_type = page.render(status, name, words), "text/html"
    else:
        body = json.dumps({"error": {"status": status, "name": name, "message": words.message}}) + "\n"
        media_type = "application/json"
    return Response(body, status, mimetype=media_type, headers={"Cache-Control": "no-store"})


def _wants_html() -> bool:
    accept = request.accept_mimetypes
    return bool(accept) and accept["text/html"] > accept["application/json"]
