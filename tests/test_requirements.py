"""All requirements are consistent: one version of each package, which is also the installed one."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = ("requirements.txt", "tests/requirements.txt", "training/requirements.txt")


def pins(file: str) -> dict[str, str]:
    """Return package -> version of a requirements file, names as PEP 503 writes them."""
    found = re.findall(r"^([\w.-]+)==([^\s;#]+)", (ROOT / file).read_text(), re.MULTILINE)
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


@pytest.mark.parametrize("file", FILES)
def test_every_requirement_is_pinned_as_the_lock_has_it(file: str) -> None:
    locked = pins("constraints.txt")
    lines = [line for line in (ROOT / file).read_text().splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) == len(pins(file)), "each line is package==version"
    assert {name: locked.get(name) for name in pins(file)} == pins(file), "make lock"


def test_what_is_installed_fits_together() -> None:
    result = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_the_server_pins_what_its_packages_need() -> None:
    """A container installs requirements.txt alone, without the lock."""
    ask = (
        "import json, importlib.metadata as m; print(json.dumps({d.name: d.requires or [] for d in m.distributions()}))"
    )
    needed = json.loads(subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout)
    requires = {re.sub(r"[-_.]+", "-", name).lower(): texts for name, texts in needed.items()}
    pinned = pins("requirements.txt")
    # Requirements for an extra, another system or another Python are not installed here.
    elsewhere = re.compile(r"extra|sys_platform|platform_system|python_version <|importlib")
    missing = {
        name
        for package in pinned
        for text in requires.get(package, [])
        for name in [re.sub(r"[-_.]+", "-", re.split(r"[\s;<>=!~\[(]", text)[0]).lower()]
        if name not in pinned and not elsewhere.search(text)
    }
    assert missing == set()
