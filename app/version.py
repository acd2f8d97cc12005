"""The version, in one place that needs no installed package; `pyproject.toml` says the same (a test compares them)."""

VERSION = "0.1.0"
