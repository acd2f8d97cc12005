"""What is missing or too old is reported in one sentence, before anything is installed (.ci/need)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NEED = ROOT / ".ci" / "need"
ADVICE = "as in `make PYTHON=python3.12 ...`.\n"


def write(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return path


def write_python(path: Path, version: str) -> Path:
    """Write a stand-in for another version of Python: this one, reporting that version."""
    told = f"import sys, platform; sys.version_info = tuple(map(int, '{version}'.split('.'))); "
    told += f"platform.python_version = lambda: '{version}'; "
    return write(path, f'exec {sys.executable} -c "{told}$2"')


def need(*arguments: object, path: Path | None = None) -> "subprocess.CompletedProcess[str]":
    environment = {"PATH": str(path)} if path else None
    command = ["/bin/sh", str(NEED), *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("version", ["3.11.0", "3.12.1", "3.14.2"])
def test_a_python_that_is_new_enough_passes(tmp_path: Path, version: str) -> None:
    result = need("python", write_python(tmp_path / "python", version), tmp_path / "venv")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("version", ["2.7.18", "3.9.18", "3.10.13"])
def test_a_python_that_is_too_old_is_one_sentence(tmp_path: Path, version: str) -> None:
    old = write_python(tmp_path / "python", version)
    result = need("python", old, tmp_path / "venv")
    assert result.returncode == 2
    assert (
        result.stderr
        == f"error: This project needs Python 3.11 or newer, but {old} is {version}: name another one, {ADVICE}"
    )


@pytest.mark.parametrize("version", ["3.10.13", "3.13.0"])
def test_tensorflow_is_there_for_two_pythons(tmp_path: Path, version: str) -> None:
    other = write_python(tmp_path / "python", version)
    result = need("tensorflow", other, tmp_path / "venv")
    assert result.returncode == 2
    assert result.stderr.startswith(
        f"error: TensorFlow 2.19 needs Python 3.11 or 3.12, but {other} is {version}: name another"
    )


def test_an_environment_that_is_there_counts(tmp_path: Path) -> None:
    write_python(tmp_path / "venv" / "bin" / "python", "3.13.0")
    result = need("tensorflow", sys.executable, tmp_path / "venv")
    assert result.returncode == 2
    assert f"but {tmp_path}/venv was made with 3.13.0: `make clean`, then name another" in result.stderr


def test_a_python_that_is_missing_is_one_sentence(tmp_path: Path) -> None:
    result = need("python", "python9", tmp_path / "venv")
    assert result.stderr == (
        f"error: This project needs Python 3.11 or newer, but there is no python9: install one, or name it, {ADVICE}"
    )


@pytest.mark.parametrize(
    ("commands", "sentence"),
    [
        (
            {},
            "error: This project needs Node.js 20 or newer, but there is no node: install it from https://nodejs.org.",
        ),
        ({"node": "echo v18.19.1"}, "error: This project needs Node.js 20 or newer, but node is v18.19.1: install"),
        (
            {"node": "echo v22.1.0"},
            "error: This project needs npm, which comes with Node.js, but there is none: install",
        ),
        ({"node": "echo v20.0.0", "npm": ""}, ""),
        ({"node": "echo v26.10.0", "npm": ""}, ""),
    ],
)
def test_node_is_new_enough_or_named_in_one_sentence(tmp_path: Path, commands: dict[str, str], sentence: str) -> None:
    for name, script in commands.items():
        write(tmp_path / name, script)
    result = need("node", path=tmp_path)
    assert result.returncode == (2 if sentence else 0)
    assert result.stderr.startswith(sentence)
    assert result.stderr.count("\n") == (1 if sentence else 0)


@pytest.mark.parametrize(
    ("target", "wrong"),
    [
        ("check", {"PYTHON": "python9"}),
        ("test", {"PYTHON": "python9"}),
        ("run", {"PYTHON": "python9"}),
        ("bench", {"PYTHON": "python9"}),
        ("model", {"DATA": ""}),
        ("model", {"DATA": "nowhere"}),
        ("report", {"REPORT": ""}),
    ],
)
def test_nothing_is_installed_before_that(tmp_path: Path, target: str, wrong: dict[str, str]) -> None:
    (tmp_path / "Makefile").write_bytes((ROOT / "Makefile").read_bytes())
    (tmp_path / ".ci").symlink_to(ROOT / ".ci")
    before = set(tmp_path.iterdir())
    command = ["make", target, *(f"{name}={value}" for name, value in wrong.items())]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 2
    assert result.stderr.startswith("error: ")
    assert set(tmp_path.iterdir()) == before
