"""Selects the tests of a run: each is marked with what it needs (tests/tiers.py); `make check` takes unmarked ones."""

from pathlib import Path

import pytest

from tests.tiers import needs

# Fixtures of tests/training/conftest.py that train or convert a network.
NETWORKS = {"small_model", "small_export", "small_web", "face_checkpoint"}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--quick", action="store_true", help="only tests that need neither TensorFlow nor a browser and are not slow"
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out files that cannot even be imported where TensorFlow is not installed."""
    is_test = collection_path.name.startswith("test_") and collection_path.suffix == ".py"
    return True if config.getoption("quick") and is_test and needs(collection_path) else None


def pytest_itemcollected(item: pytest.Item) -> None:
    for marker in needs(item.path):
        item.add_marker(marker)
    if NETWORKS & set(getattr(item, "fixturenames", ())):
        item.add_marker("tensorflow")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("quick"):
        # The slowest tests start first, so that no process ends long after the others.
        slow = {item.path for item in items if item.get_closest_marker("slow")}
        items.sort(key=lambda item: item.path not in slow)
        return
    left_out = [
        item for item in items if any(item.get_closest_marker(name) for name in ("tensorflow", "browser", "slow"))
    ]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]
