"""A service worker is never worse than none: whichever of its steps hangs or fails, page and files come."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.app.site import SITE, TEMPLATE
from tests.browser.page_site import ROOT, serve_app, write_model

pytestmark = pytest.mark.browser

# What the worker waits for, in the order in which it does: whose, what, from when on, and where that leaves it.
STEPS = {
    "open": ("CacheStorage.prototype", "open", "always", False),
    "keys of a cache": ("Cache.prototype", "keys", "always", False),
    "digest": ("SubtleCrypto.prototype", "digest", "always", False),
    "first put": ("Cache.prototype", "put", "always", False),
    "skipWaiting": ("ServiceWorkerGlobalScope.prototype", "skipWaiting", "always", True),
    "keys of the storage": ("CacheStorage.prototype", "keys", "later", True),
    "delete": ("CacheStorage.prototype", "delete", "always", True),
    "claim": ("Clients.prototype", "claim", "always", True),
    "match": ("CacheStorage.prototype", "match", "always", True),
    "open at work": ("CacheStorage.prototype", "open", "later", True),
    "put": ("Cache.prototype", "put", "later", True),
    "fetch": ("self", "fetch", "later", True),
}
WAYS = {"hangs": "new Promise(() => {})", "fails": 'Promise.reject(new DOMException("broken", "UnknownError"))'}
BREAK = """
((owner, name, when) => {
  const own = owner[name];
  owner[name] = function (...all) {
    return when === "always" || self.registration.active ? %s : own.apply(this, all);
  };
})(%s, "%s", "%s");
"""
# A cache of an older version, so that there is one to remove; then the worker, as far as it gets.
PREPARE = """async (wanted) => {
  const old = await caches.open("mask-or-no-mask / 000000000000-000000000000");
  if (wanted.left) await old.put(wanted.left, new Response(""));
  const registration = await navigator.serviceWorker.register("/sw.js");
  for (const end = Date.now() + (wanted.atWork ? 30000 : 300); Date.now() < end && !registration.active; )
    await new Promise((done) => setTimeout(done, 20));
  return Boolean(registration.active);
}"""
# One address that the worker leaves alone, and one that it answers.
ASK = """async () => {
  const sheet = document.querySelector("link[rel=stylesheet]").href;
  return Promise.all(["/healthz", sheet].map(async (url) => (await fetch(url, {cache: "no-store"})).status));
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page that does nothing, with this repository's service worker: it is loaded often here."""
    folder = tmp_path_factory.mktemp("site")
    write_model(folder / "model")
    for name, text in {**SITE, "../templates/index.html": TEMPLATE}.items():
        path = folder / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "static/sw.js", folder / "static/sw.js")
    for name in ("error.html", "brand.html"):
        shutil.copy(ROOT / "templates" / name, folder / "templates")
    return folder


@contextmanager
def served(site: Path, in_worker: str = "") -> Iterator[str]:
    folders = {"static_dir": site / "static", "templates_dir": site / "templates"}
    with serve_app(site / "model", in_worker=in_worker, **folders) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("step", STEPS)
def test_the_page_comes_where_a_step(page: Page, site: Path, step: str, way: str) -> None:
    *broken, at_work = STEPS[step]
    with served(site, BREAK % (WAYS[way], *broken)) as url:
        page.goto(url)
        assert page.evaluate(PREPARE, {"atWork": at_work}) == at_work
        page.reload()
        assert page.evaluate(ASK) == [200, 200]
        assert page.title() == "Site of a test"


def test_a_file_that_only_an_older_version_had_does_not_keep_this_one_out(page: Page, site: Path) -> None:
    with served(site) as url:
        page.goto(url)
        assert page.evaluate(PREPARE, {"atWork": True, "left": "/static/000000000000/vendor/gone.js"})
