"""What operators query: live, ready, version."""

import os

from tests.app.site import Site


def test_live_and_ready(site: Site) -> None:
    client = site.client()
    assert client.get("/healthz").text == "ok\n"
    assert client.get("/readyz").text == "ready\n"
    for path in ("/healthz", "/readyz", "/version"):
        assert client.get(path).headers["Cache-Control"] == "no-store"
        assert client.head(path).status_code == 200


def test_not_ready_when_the_model_changed(site: Site) -> None:
    client = site.client()
    os.truncate(site.model / "labels.json", 3)
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.text == 'labels.json of model "A test\'s model" is missing or has changed; restart the server.\n'
    assert client.get("/healthz").status_code == 200


def test_version(site: Site) -> None:
    answer = site.client(revision="abc").get("/version").get_json()
    assert answer["version"] == "0.1.0"
    assert answer["revision"] == "abc"
    (model,) = answer["models"]
    assert model["kind"] == "own"
    assert model["hash"] in site.client().get("/").text


def test_metrics_are_off_unless_asked_for(site: Site) -> None:
    assert site.client().get("/metrics").status_code == 404
