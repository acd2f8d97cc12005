"""Errors as an answer: one page for people, one JSON shape for programs. Never what went wrong inside."""

import logging

from flask import Flask, Response, json, render_template_string, request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, ServiceUnavailable

from app.assets import Assets

PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{{ status }} {{ name }}</title>
<h1>{{ name }}</h1><p>{{ sentence }}</p><p><a href="/">Mask or No Mask</a></p></html>
"""
SENTENCES = {
    400: "The server could not read this request.",
    404: "There is nothing at this address.",
    405: "This address can only be read: send GET or HEAD.",
    500: "The server made a mistake; its log says more.",
    503: "This file has changed since the server was started; restart the server.",
}


def init_app(app: Flask, assets: Assets) -> None:
    """Answer every error of the application in the same two shapes."""

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
        response = make_error(status, error.name, wants_html=_wants_html())
        for name, value in error.get_headers(request.environ):
            if name.lower() in ("allow", "retry-after"):
                response.headers[name] = value
        return response

    @app.errorhandler(Exception)
    def answer_mistake(error: Exception) -> Response:
        logging.getLogger("gunicorn.error").exception("Error in %s %s", request.method, request.path, exc_info=error)
        return make_error(500, "Internal Server Error", wants_html=_wants_html())


def make_error(status: int, name: str, *, wants_html: bool) -> Response:
    """Build the answer for an HTTP status; `{"error": {"status": 404, "name": "Not Found", "message": "..."}}`."""
    sentence = SENTENCES.get(status, f"{name}.")
    if wants_html:
        body, media_type = render_template_string(PAGE, status=status, name=name, sentence=sentence), "text/html"
    else:
        body = json.dumps({"error": {"status": status, "name": name, "message": sentence}}) + "\n"
        media_type = "application/json"
    return Response(body, status, mimetype=media_type, headers={"Cache-Control": "no-store"})


def _wants_html() -> bool:
    accept = request.accept_mimetypes
    return bool(accept) and accept["text/html"] > accept["application/json"]
