"""Broken and malicious models, each opened in Chromium: one clear message that names what is wrong."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from tests.browser import toy_models
from tests.browser.engine_site import serve

OPEN = """async (model) => {
  const { createDetector } = await import("/static/js/detector.js");
  try {
    const detector = await createDetector({ modelUrl: `/models/${model}/model.json`, backend: "wasm", threads: 1 });
    const { labels } = detector.info;
    detector.dispose();
    return { labels };
  } catch ({ code, message }) {
    return { code, message };
  }
}"""


def edit(folder: Path, old: str, new: str) -> None:
    path = folder / "model.json"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def huge(folder: Path) -> None:
    os.truncate(folder / "model.json", 2**30)


def deep(folder: Path) -> None:
    edit(folder, '"library": {}', f'"library": {{"x": {"[" * 100_000}{"]" * 100_000}}}')


def unknown_operation(folder: Path) -> None:
    edit(folder, '"op": "AvgPool"', '"op": "FancyPool"')


def not_a_number(folder: Path) -> None:
    # The sixth number belongs to the colours; the first weight is one kernel of 3 x 2 numbers.
    data = bytearray((folder / "group1-shard1of2.bin").read_bytes())
    data[20:24] = np.float32(np.nan).tobytes()
    (folder / "group1-shard1of2.bin").write_bytes(data)


def short(folder: Path) -> None:
    os.truncate(folder / "group1-shard2of2.bin", 8)


def outside(folder: Path) -> None:
    edit(folder, '"group1-shard2of2.bin"', '"../own/group1-shard2of2.bin"')


def elsewhere(folder: Path) -> None:
    edit(folder, '"group1-shard2of2.bin"', '"https://elsewhere.example/group1-shard2of2.bin"')


def miscounted(folder: Path) -> None:
    (folder / "labels.json").write_text(json.dumps(["red", "green", "blue"]))


def no_names(folder: Path) -> None:
    (folder / "labels.json").write_text("[" * 100_000)


HOSTILE: dict[str, tuple[Any, str, str]] = {
    "huge": (huge, "model-too-large", "model.json is larger than 64 MiB"),
    "deep": (deep, "model-invalid", "model.json is nested deeper than any model's"),
    "unknown-operation": (unknown_operation, "unsupported-model", "the operation FancyPool (node pool)"),
    "not-a-number": (not_a_number, "model-invalid", 'The weight "filters" holds NaN or infinity'),
    "short": (short, "shard-truncated", "group1-shard2of2.bin is damaged"),
    "outside": (outside, "model-invalid", 'model.json asks for "../own/group1-shard2of2.bin"'),
    "elsewhere": (elsewhere, "model-invalid", 'model.json asks for "https://elsewhere.example/'),
    "miscounted": (miscounted, "model-invalid", "The model tells 2 labels apart, but labels.json names 3"),
    "no-names": (no_names, "model-invalid", "labels.json is nested deeper"),
}


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("hostile")
    own = toy_models.own(folder / "own")
    for name, (damage, _, _) in HOSTILE.items():
        damage(Path(shutil.copytree(own, folder / name)))
    with serve({"models": folder}) as site:
        page = browser.new_page()
        page.goto(site.url)
        yield page
        page.close()


def test_the_model_itself_is_good(page: Page) -> None:
    assert page.evaluate(OPEN, "own") == {"labels": toy_models.LABELS}


@pytest.mark.parametrize("name", HOSTILE)
def test_is_refused_with_a_sentence(page: Page, name: str) -> None:
    _, code, sentence = HOSTILE[name]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    answer = page.evaluate(OPEN, name)
    assert answer["code"] == code, answer
    assert sentence in answer["message"]
    assert len(answer["message"]) < 400
    assert not [url for url in asked if not url.startswith(page.url)], "nothing is fetched from another host"
