"""Errors: one page, one JSON shape, no word of what is inside."""

import pytest
from flask.testing import FlaskClient

from app import create_app
from tests.app.site import Site


def test_json_shape(client: FlaskClient) -> None:
    response = client.get("/none")
    assert response.status_code == 404
    assert response.get_json() == {
        "error": {"status": 404, "name": "Not Found", "message": "There is nothing at this address."}
    }


def test_page_for_people(client: FlaskClient) -> None:
    response = client.get("/<script>alert(1)</script>", headers={"Accept": "text/html,*/*;q=0.8"})
    assert response.status_code == 404
    assert response.mimetype == "text/html"
    assert "There is nothing at this address." in response.text
    assert "script" not in response.text


@pytest.mark.parametrize("accept", ["*/*", "application/json", "", "text/html;q=0.1,application/json"])
def test_programs_get_json(client: FlaskClient, accept: str) -> None:
    assert client.get("/none", headers={"Accept": accept}).is_json


@pytest.mark.parametrize("path", ["/", "/healthz", "/readyz", "/version", "/none", "/static/x", "/model_web/x"])
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_only_get_and_head(client: FlaskClient, path: str, method: str) -> None:
    response = client.open(path, method=method, data=b"x" * 1000)
    assert response.status_code == 405
    assert sorted(response.headers["Allow"].split(", ")) == ["GET", "HEAD"]


def test_mistake_inside_is_not_told(site: Site) -> None:
    app = create_app(site.settings())

    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("secret detail")

    response = app.test_client().get("/broken")
    assert response.status_code == 500
    assert response.get_json()["error"]["name"] == "Internal Server Error"
    assert "secret" not in response.text
