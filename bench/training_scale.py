"""How large a set may be: speed and memory of `inspect` and `records`, and the time until `train` takes its first step.

    python -m bench.training_scale [--sizes 2000,20000] [--write docs/performance.md]

PICTURES pictures of 320 x 240 are drawn and linked under as many names as a size asks for. Each stage runs in its own
process; its memory is the process's peak. Near-duplicates are searched among fingerprints of random patterns, because
all links to a picture are the same file.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from bench.tables import here_and_now, publish, table, write_results
from bench.training_pictures import drawn_image
from training.data.near_duplicates import fingerprint, near_pairs

ROOT = Path(__file__).resolve().parent.parent
RESULTS = ROOT / "bench" / "results" / "training_scale.json"
MARK = "training_scale"
SIZES = "2000,20000"
PICTURES = 400
CONFIG = ROOT / "training" / "configs" / "own.toml"
SIDE = (320, 240)

FIRST_STEP = """
import sys, time
started = time.perf_counter()
from pathlib import Path
from training.files.quiet import import_tensorflow
import_tensorflow()
from training.config import read_config
from training.learning.run import Run
run = Run(Path(sys.argv[1]), Path(sys.argv[2]), read_config(Path(sys.argv[3])), Path(sys.argv[4]))
float(run.trainer.step(next(iter(run.batches())))["loss"])
print(time.perf_counter() - started)
"""


def measure(size: int, folder: Path, config: Path = CONFIG) -> dict[str, Any]:
    """Return the figures for one size; `folder` is filled with the pictures and the stages' output."""
    data, records = link(folder, size), folder / "records"
    sheet = ["--sheet", str(folder / "sheet.jpg")]
    looked, looked_memory, _ = timed(["-m", "training", "inspect", str(data), *sheet])
    wrote, wrote_memory, _ = timed(["-m", "training", "records", str(data), str(records)])
    start = ["-c", FIRST_STEP, str(records), str(folder / "model"), str(config), str(ROOT / "model_web")]
    _, start_memory, printed = timed(start)
    prints = [fingerprint(Image.fromarray(pattern).convert("RGB")) for pattern in patterns(size)]
    began = time.perf_counter()
    near_pairs(prints)
    return {
        "pictures": size,
        "inspected per second": round(size / looked),
        "inspect, MB": looked_memory,
        "records per second": round(size / wrote),
        "records, MB": wrote_memory,
        "first step after, s": round(float(printed.split()[-1]), 1),
        "train's start, MB": start_memory,
        "near-duplicates, s": round(time.perf_counter() - began, 1),
    }


def link(folder: Path, size: int) -> Path:
    """Fill a new folder with annotated links to drawn pictures, and return it."""
    drawn, data = folder / "drawn", folder / "data"
    drawn.mkdir(parents=True)
    data.mkdir()
    rng = np.random.default_rng(0)
    for number in range(min(PICTURES, size)):
        drawn_image(rng).resize(SIDE).save(drawn / f"{number}.jpg", quality=85)
    annotations = {}
    for number in range(size):
        os.link(drawn / f"{number % PICTURES}.jpg", data / f"{number:06d}.jpg")
        annotations[f"{number:06d}.jpg"] = [{"x": 0.3, "y": 0.2, "x2": 0.6, "y2": 0.8, "label": "thing"}]
    document = {"type": "localization", "labels": ["thing"], "annotations": annotations}
    (data / "_annotations.json").write_text(json.dumps(document))
    return data


def patterns(count: int) -> Iterator[NDArray[np.uint8]]:
    """Yield random patterns with about the spectrum of photographs, uint8 [34, 34]: amplitude falls with frequency.

    Their fingerprints have about as many bits, and are about as alike, as those of photographs (D. Field, 1987,
    "Relations between the statistics of natural images and the response properties of cortical cells").
    """
    random, side = np.random.default_rng(0), 34
    frequency = np.hypot(*np.meshgrid(np.fft.fftfreq(side), np.fft.fftfreq(side)))
    frequency[0, 0] = np.inf  # no mean
    for _ in range(count):
        waves = frequency**-1.6 * np.exp(2j * np.pi * random.random((side, side)))
        pattern = np.fft.ifft2(waves).real
        yield np.clip(128 + 50 * pattern / pattern.std(), 0, 255).astype(np.uint8)


def timed(arguments: list[str]) -> tuple[float, int, str]:
    """Run Python; return its seconds, its peak memory in megabytes, and what it printed.

    Raises RuntimeError when it fails.
    """
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as printed, tempfile.TemporaryFile("w+") as told:
        process = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=printed, stderr=told)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        for file in (printed, told):
            file.seek(0)
        if process.returncode:
            raise RuntimeError(f"{' '.join(arguments[:3])} failed: {told.read()[-2000:]}")
        kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
        return time.perf_counter() - started, round(kilobytes / 1e3), printed.read()


def main(argv: list[str] | None = None) -> int:
    """Measure; prints a table and writes `bench/results/training_scale.json`."""
    parser = argparse.ArgumentParser(prog="python -m bench.training_scale", description=main.__doc__)
    parser.add_argument("--sizes", default=SIZES, help=f"numbers of pictures ({SIZES})")
    parser.add_argument("--config", type=Path, default=CONFIG, help="TOML file for train's start (own.toml)")
    parser.add_argument("--write", type=Path, help="Markdown file whose part between the marks is written again")
    options = parser.parse_args(argv)
    where, rows = here_and_now(), []
    for size in map(int, options.sizes.split(",")):
        with tempfile.TemporaryDirectory() as temporary:
            rows.append(measure(size, Path(temporary), options.config))
    write_results(RESULTS, {str(row["pictures"]): row for row in rows})
    text = table(list(rows[0]), [[f"{value:,}" for value in row.values()] for row in rows])
    publish(text, where, options.write, MARK)
    return 0


if __name__ == "__main__":
    sys.exit(main())
