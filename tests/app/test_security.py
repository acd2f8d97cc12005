"""Security headers: on every kind of answer, without any `unsafe` source, and HSTS behind https only."""

import re

import pytest

from tests.app.site import Site

ISOLATION = ("Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy")


def paths(site: Site) -> list[str]:
    client = site.client()
    return [*client.application.extensions["assets"].files, "/readyz", "/version", "/none", "/metrics"]


def test_every_answer_has_the_common_headers(site: Site) -> None:
    client = site.client()
    for path in paths(site):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert headers["Referrer-Policy"] == "no-referrer", path
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", path
        assert headers["X-Request-Id"], path


def test_policy_of_page_and_scripts(site: Site) -> None:
    client = site.client()
    documents = [path for path in paths(site) if path.endswith("js")] + ["/"]
    assert len(documents) > 5
    for path in documents:
        policy = client.get(path).headers["Content-Security-Policy"]
        assert "default-src 'self'" in policy
        assert re.findall(r"'(\S*unsafe\S*)'", policy) == ["wasm-unsafe-eval"]
        assert "http" not in policy
        assert "camera=(self)" in client.get(path).headers["Permissions-Policy"]
        assert "microphone=()" in client.get(path).headers["Permissions-Policy"]


def test_error_page_has_the_policy(site: Site) -> None:
    response = site.client().get("/none", headers={"Accept": "text/html"})
    assert "Content-Security-Policy" in response.headers


def test_isolation_is_a_switch(site: Site) -> None:
    on = site.client().get("/").headers
    assert [on[name] for name in ISOLATION] == ["same-origin", "require-corp"]
    off = site.client(cross_origin_isolation=False).get("/").headers
    assert not [name for name in ISOLATION if name in off]


def test_nobody_may_frame_it_unless_they_are_named(site: Site) -> None:
    alone = site.client().get("/").headers
    assert alone["Content-Security-Policy"].endswith("; frame-ancestors 'none'")
    framed = site.client(frame_ancestors=("https://a.example", "'self'")).get("/").headers
    assert framed["Content-Security-Policy"].endswith("; frame-ancestors https://a.example 'self'")
    assert framed["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize("path", ["/", "/readyz", "/none"])
def test_hsts_behind_https_only(site: Site, path: str) -> None:
    client = site.client()
    assert "Strict-Transport-Security" not in client.get(path).headers
    https = client.get(path, base_url="https://localhost").headers
    assert https["Strict-Transport-Security"] == "max-age=31536000"


def test_forwarded_scheme_alone_changes_nothing(site: Site) -> None:
    headers = site.client().get("/", headers={"X-Forwarded-Proto": "https"}).headers
    assert "Strict-Transport-Security" not in headers
