"""Settings from the environment, each with its unit, checked at start. Nothing else in `app` reads the environment."""

import ipaddress
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOG_LEVELS = ("debug", "info", "warning", "error", "critical")
ORIGIN = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:([0-9]{1,5}|\*))?", re.ASCII)
ON = ("on", "1", "true", "yes")
SWITCH = (*ON, "off", "0", "false", "no")


class StartError(Exception):
    """The server cannot start; the message is one sentence that names the setting or the file."""


@dataclass(frozen=True)
class Settings:
    """The server's settings."""

    host: str = "0.0.0.0"  # address to listen on; "::" is IPv6 and IPv4
    port: int = 8080
    model_dir: Path = ROOT / "model_web"  # of a model, or of several models in subfolders
    static_dir: Path = ROOT / "static"
    templates_dir: Path = ROOT / "templates"
    compressed_dir: Path | None = None  # where compressed copies are looked up
    workers: int = 1
    cross_origin_isolation: bool = True  # whether COOP and COEP are sent, which WebAssembly threads need
    teach: bool = True  # whether the page for teaching a model is served
    frame_ancestors: tuple[str, ...] = ()  # origins whose pages may embed this one, as in a Content-Security-Policy
    metrics: bool = False  # whether /metrics answers
    log_level: str = "info"  # lowest severity that is logged
    forwarded_allow_ips: tuple[str, ...] = ()  # proxies whose X-Forwarded-* headers are believed; "*" is all
    revision: str = ""  # of the source that the image was built from

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        """Read and check every setting.

        Raises:
            StartError: a setting is wrong; it names the first such setting, what was expected and what was given.
        """
        return cls(
            host=_address(environ, "HOST", "0.0.0.0"),
            port=_integer(environ, "PORT", 8080, 1, 65535),
            model_dir=Path(environ.get("MODEL_DIR") or ROOT / "model_web").absolute(),
            compressed_dir=ROOT / "build" / "compressed",
            workers=_integer(environ, "WEB_CONCURRENCY", 1, 1, 64),
            cross_origin_isolation=_choice(environ, "CROSS_ORIGIN_ISOLATION", "on", SWITCH, "on or off") in ON,
            teach=_choice(environ, "TEACH", "on", SWITCH, "on or off") in ON,
            frame_ancestors=_origins(environ, "FRAME_ANCESTORS"),
            metrics=_choice(environ, "METRICS", "off", SWITCH, "on or off") in ON,
            log_level=_choice(environ, "LOG_LEVEL", "info", LOG_LEVELS, f"one of {', '.join(LOG_LEVELS)}"),
            forwarded_allow_ips=_networks(environ, "FORWARDED_ALLOW_IPS"),
            revision=environ.get("REVISION", ""),
        )


def _integer(environ: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = environ.get(name, "").strip() or str(default)
    if not (text.isascii() and text.isdigit() and len(text) <= 9 and low <= int(text) <= high):
        raise StartError(f"{name} must be a whole number from {low} to {high}, but is {text[:80]!r}.")
    return int(text)


def _choice(environ: Mapping[str, str], name: str, default: str, choices: Sequence[str], words: str) -> str:
    text = environ.get(name, "").strip().lower() or default
    if text not in choices:
        raise StartError(f"{name} must be {words}, but is {text[:80]!r}.")
    return text


def _address(environ: Mapping[str, str], name: str, default: str) -> str:
    text = environ.get(name, "").strip() or default
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        raise StartError(f"{name} must be an IP address to listen on, but is {text[:80]!r}.") from None


def _networks(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    items = tuple(item.strip() for item in environ.get(name, "").split(",") if item.strip())
    for item in items:
        try:
            if item != "*":
                ipaddress.ip_network(item)
        except ValueError:
            words = "'*' or IP addresses or networks separated by commas"
            raise StartError(f"{name} must be {words}, but holds {item[:80]!r}.") from None
    return items


def _origins(environ: Mapping[str, str], name: str) -> tuple[str, ...]:
    items = environ.get(name, "").lower().replace(",", " ").split()
    for item in items:
        if item not in ("*", "self") and not ORIGIN.fullmatch(item):
            words = "origins like https://example.com, separated by commas, or self, or *"
            raise StartError(f"{name} must be {words}, but holds {item[:80]!r}.")
    return tuple("'self'" if item == "self" else item for item in items)
