"""stderr is silenced for a while, and then restored."""

import os
import sys
import warnings

import pytest

from training.files.quiet import no_stderr


def fail_loudly() -> None:
    os.write(2, b"by C++\n")
    warnings.warn("a warning", stacklevel=1)
    raise ValueError("seen")


def test_nothing_is_written_meanwhile_and_everything_after(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="seen"), no_stderr():
        fail_loudly()
    print("afterwards", file=sys.stderr)
    os.write(2, b"and by C++\n")
    assert capfd.readouterr().err == "afterwards\nand by C++\n"
