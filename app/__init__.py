"""The server: one page, its modules and a model, under addresses whose content never changes.

`create_app` builds the WSGI application. It reads and checks everything once, at start, so that a request is a look-up.
It trains nothing, runs no model and never imports TensorFlow or `training`.
"""

import sys

from flask import Flask

from app import errors, health, pages
from app.assets import Assets
from app.bundle import read_bundle
from app.config import Settings, StartError
from app.front import Front
from app.model import read_models
from app.security import SecurityHeaders

__all__ = ["StartError", "create_app"]


def create_app(config: Settings | None = None) -> Flask:
    """Build the application.

    Args:
        config: what to serve and how. Without it the settings come from the environment, and what is wrong with them or
            with the model is reported in one sentence on stderr, for the person at the terminal.

    Raises:
        StartError: a setting is wrong, or the model folder is missing or broken; without `config`, SystemExit with 2.
    """
    try:
        return _build(config or Settings.from_environment())
    except StartError as error:
        if config:
            raise
        print(f"Cannot start: {error}", file=sys.stderr, flush=True)
        raise SystemExit(2) from None


def _build(settings: Settings) -> Flask:
    app = Flask(__name__, static_folder=None, template_folder=str(settings.templates_dir))
    models = read_models(settings.model_dir)
    headers = SecurityHeaders(settings.cross_origin_isolation, settings.frame_ancestors)
    assets = Assets(app.wsgi_app, settings.compressed_dir, headers)
    static_hash = assets.add_static(settings.static_dir)
    bundle = read_bundle(settings.static_dir, {file.name: file.sha256 for file in assets.served})
    for model in models:
        assets.add_model(model)
    app.extensions.update(settings=settings, assets=assets)
    errors.init_app(app, assets, bundle)
    health.init_app(app, settings, assets, models, static_hash)
    pages.init_app(app, assets, models, bundle)
    app.wsgi_app = Front(assets, headers)  # type: ignore[method-assign]
    return app
