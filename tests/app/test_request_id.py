"""One identifier per request: kept where plausible, new where not, different every time."""

import pytest
from flask.testing import FlaskClient

from app.request_id import request_id


@pytest.mark.parametrize("sent", ["abc", "7f0e-11", "a" * 128, "1-67891233-abcdef012345678912345678", "x:y/z+w=@"])
@pytest.mark.parametrize("path", ["/", "/readyz", "/none"])
def test_plausible_one_is_kept(client: FlaskClient, sent: str, path: str) -> None:
    assert client.get(path, headers={"X-Request-Id": sent}).headers["X-Request-Id"] == sent


@pytest.mark.parametrize("sent", ["", "a b", "-a", "a" * 129, '"', "ä", "<b>", "a,b", "{}"])
def test_other_one_is_replaced(client: FlaskClient, sent: str) -> None:
    received = client.get("/", headers={"X-Request-Id": sent}).headers["X-Request-Id"]
    assert received != sent
    assert received.isascii()


def test_new_ones_differ() -> None:
    assert len({request_id({}) for _ in range(1000)}) == 1000


def test_same_request_same_identifier() -> None:
    environ: dict[str, object] = {}
    assert request_id(environ) == request_id(environ)
