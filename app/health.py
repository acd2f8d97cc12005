"""What operators ask: alive, ready, which version, how much. Fast, uncached, and left out of the access log."""

from flask import Blueprint, Flask, Response, abort, current_app, jsonify

from app.assets import NO_STORE, Assets
from app.model import Model, changed_file
from app.version import VERSION

PATHS = frozenset({"/healthz", "/readyz", "/version", "/metrics"})


def init_app(app: Flask, assets: Assets, static_hash: str) -> None:
    """Add the routes to the application."""
    assets.add_text("/healthz", "ok\n", "text/plain", NO_STORE)
    bp = Blueprint("health", __name__)

    @bp.get("/readyz")
    def readyz() -> Response:
        models: list[Model] = current_app.extensions["models"]
        for model in models:
            name = changed_file(model)
            if name is not None:
                return _plain(f"{name} of model {model.name!r} is missing or has changed; restart the server.\n", 503)
        return _plain("ready\n")

    @bp.get("/version")
    def version() -> Response:
        models: list[Model] = current_app.extensions["models"]
        response = jsonify(
            version=VERSION,
            revision=current_app.extensions["settings"].revision,
            static=static_hash,
            models=[{"name": m.name, "kind": m.kind, "hash": m.hash, "bytes": m.size} for m in models],
        )
        response.headers["Cache-Control"] = NO_STORE
        return response

    @bp.get("/metrics")
    def metrics_page() -> Response:
        if not current_app.extensions["settings"].metrics:
            abort(404)
        from app import metrics

        return Response(metrics.render(), content_type=metrics.CONTENT_TYPE, headers={"Cache-Control": NO_STORE})

    app.register_blueprint(bp)


def _plain(text: str, status: int = 200) -> Response:
    return Response(text, status, mimetype="text/plain", headers={"Cache-Control": NO_STORE})
