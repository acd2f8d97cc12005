"""Every setting: its default, what it accepts, and the message for what it does not."""

from pathlib import Path

import pytest

from app.config import Settings, StartError


def test_defaults() -> None:
    settings = Settings.from_environment({})
    assert (settings.host, settings.port, settings.workers) == ("0.0.0.0", 8080, 1)
    assert settings.model_dir.name == "model_web"
    assert settings.cross_origin_isolation
    assert settings.teach
    assert not settings.metrics
    assert settings.forwarded_allow_ips == ()
    assert settings.frame_ancestors == ()
    assert settings.log_level == "info"


def test_all_from_environment(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "HOST": "::1",
            "PORT": " 9000 ",
            "MODEL_DIR": str(tmp_path),
            "WEB_CONCURRENCY": "3",
            "CROSS_ORIGIN_ISOLATION": "off",
            "TEACH": "off",
            "METRICS": "ON",
            "LOG_LEVEL": "Warning",
            "FORWARDED_ALLOW_IPS": "10.0.0.0/8, ::1",
            "FRAME_ANCESTORS": "https://Example.com, self http://localhost:8000,https://*.example.org",
            "REVISION": "abc",
        }
    )
    assert (settings.host, settings.port, settings.workers) == ("::1", 9000, 3)
    assert settings.model_dir == tmp_path
    assert not settings.cross_origin_isolation
    assert not settings.teach
    assert settings.metrics
    assert settings.log_level == "warning"
    assert settings.forwarded_allow_ips == ("10.0.0.0/8", "::1")
    assert settings.revision == "abc"
    origins = ("https://example.com", "'self'", "http://localhost:8000", "https://*.example.org")
    assert settings.frame_ancestors == origins


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("HOST", "localhost", "HOST must be an IP address"),
        ("PORT", "0", "PORT must be a whole number from 1 to 65535, but is '0'"),
        ("PORT", "65536", "PORT must be"),
        ("PORT", "80a", "PORT must be"),
        ("PORT", "-1", "PORT must be"),
        ("PORT", "8" * 5000, "PORT must be"),
        ("PORT", "\uff18\uff10", "PORT must be"),
        ("WEB_CONCURRENCY", "0", "WEB_CONCURRENCY must be a whole number from 1 to 64"),
        ("WEB_CONCURRENCY", "1.5", "WEB_CONCURRENCY must be"),
        ("FRAME_ANCESTORS", "example.com", "FRAME_ANCESTORS must be origins like https://example.com"),
        ("FRAME_ANCESTORS", "https://a.example https://b.example/path", "FRAME_ANCESTORS must be origins"),
        ("FRAME_ANCESTORS", "https://a;script-src", "FRAME_ANCESTORS must be origins"),
        ("FRAME_ANCESTORS", "'none'", "FRAME_ANCESTORS must be origins"),
        ("CROSS_ORIGIN_ISOLATION", "maybe", "CROSS_ORIGIN_ISOLATION must be on or off, but is 'maybe'"),
        ("METRICS", "2", "METRICS must be on or off"),
        ("LOG_LEVEL", "loud", "LOG_LEVEL must be one of debug, info, warning, error, critical, but is 'loud'"),
        ("FORWARDED_ALLOW_IPS", "proxy.example", "FORWARDED_ALLOW_IPS must be"),
        ("FORWARDED_ALLOW_IPS", "10.0.0.1/8", "FORWARDED_ALLOW_IPS must be"),
    ],
)
def test_wrong_setting_gets_a_sentence(name: str, value: str, expected: str) -> None:
    with pytest.raises(StartError) as caught:
        Settings.from_environment({name: value})
    message = str(caught.value)
    assert message.startswith(expected)
    assert message.endswith(".")
    assert len(message) < 300
