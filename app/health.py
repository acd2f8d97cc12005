"""Answers for operators: alive, ready, which version, metrics. Fast, uncached, and left out of the access log."""

from collections.abc import Sequence

from flask import Flask, Response, abort, jsonify

from app.assets import NO_STORE, Assets
from app.config import Settings
from app.model import Model, changed_file
from app.version import VERSION

PATHS = frozenset({"/healthz", "/readyz", "/version", "/metrics"})
HEADERS = {"Cache-Control": NO_STORE}


def init_app(app: Flask, settings: Settings, assets: Assets, models: Sequence[Model], static_hash: str) -> None:
    """Add the routes to the application."""
    assets.add_text("/healthz", "ok\n", "text/plain", NO_STORE)
    kept = [{"name": model.name, "kind": model.kind, "hash": model.hash, "bytes": model.size} for model in models]

    @app.get("/readyz")
    def readyz() -> Response:
        for model in models:
            if name := changed_file(model):
                words = f"{name} of model {model.name!r} is missing or has changed; restart the server.\n"
                return Response(words, 503, HEADERS, mimetype="text/plain")
        return Response("ready\n", 200, HEADERS, mimetype="text/plain")

    @app.get("/version")
    def version() -> tuple[Response, dict[str, str]]:
        answer = jsonify(version=VERSION, revision=settings.revision, static=static_hash, models=kept)
        return answer, HEADERS

    @app.get("/metrics")
    def metrics_page() -> Response:
        if not settings.metrics:
            abort(404)
        from app import metrics

        return Response(metrics.render(), content_type=metrics.CONTENT_TYPE, headers=HEADERS)
