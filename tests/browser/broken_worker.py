"""Service workers with one step that hangs or fails, on a page that does nothing, as it is loaded often."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.app.site import SITE, TEMPLATE
from tests.browser.page_site import ROOT, serve_app, write_model

TITLE = "Site of a test"
# What the worker waits for, in order: object, method, from when it breaks, and whether the worker is in service then.
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


@contextmanager
def serve_broken(folder: Path, step: str = "", way: str = "hangs") -> Iterator[str]:
    """Serve the page with this repository's service worker, whole or with one step that hangs or fails."""
    write_model(folder / "model")
    for name, text in {**SITE, "../templates/index.html": TEMPLATE}.items():
        path = folder / "static" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "static/sw.js", folder / "static/sw.js")
    for name in ("error.html", "brand.html"):
        shutil.copy(ROOT / "templates" / name, folder / "templates")
    in_worker = BREAK % (WAYS[way], *STEPS[step][:3]) if step else ""
    static, templates = folder / "static", folder / "templates"
    with serve_app(
        folder / "model", in_worker=in_worker, static_dir=static, templates_dir=templates, teach=False
    ) as url:
        yield url
