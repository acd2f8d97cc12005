"""`python -m training teach DATA [OUT]`: all stages in one go, from annotated pictures to a model_web folder.

What a stage does is the stage's own job; here they run one after the other in one display, each once: finished stages
are recorded, and the same command resumes after them.
"""

import argparse
import hashlib
import importlib
import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from training.data.options import add_data_options, data_arguments
from training.errors import TrainingError
from training.files.atomic import replacing_file
from training.files.progress import whole_way
from training.files.quiet import import_tensorflow

ROOT = Path(__file__).resolve().parent.parent
CONFIG, START = ROOT / "training" / "configs" / "own.toml", ROOT / "model_web"
MINUTES = 12.0
STATE = "teach.json"

# How long each stage is expected to take, in seconds, for the estimate; training takes what it is given.
SECONDS = {"inspect": 5.0, "records": 10.0, "train": 0.0, "evaluate": 15.0, "export": 10.0, "convert": 15.0}

EXAMPLES = """examples:
  python -m training teach teach.zip
  python -m training teach my-pictures build/cups --minutes 30

Ctrl-C stops it, and the same command goes on. With other pictures it begins anew, with more minutes it trains on."""


def main(argv: list[str] | None = None) -> int:
    """Run all stages; see --help."""
    options = _parser().parse_args(argv)
    if options.minutes <= 0:
        raise TrainingError(f"--minutes expects how long it may train, more than 0, not {options.minutes:g}")
    *data, out = options.data if len(options.data) > 1 else [*options.data, Path("build/model_web")]
    for place in [*data, options.config]:  # before an earlier run's results are deleted as outdated
        if not place.exists():
            raise TrainingError(f"{place}: there is no such file or folder")
    work = options.work or out.with_name("teach" if out.name == "model_web" else f"{out.name}-teach")
    done = _Done(work, _fingerprint(data, options), options.minutes)
    stages = _stages(data, out, work, options)
    with whole_way(SECONDS | {"train": options.minutes * 60.0}) as whole:
        for stage, arguments in stages.items():
            if done.has(stage) and (stage != "convert" or (out / "model.json").exists()):
                continue
            whole.begin(stage)
            if stage not in ("inspect", "records"):
                import_tensorflow()
            stage_main(stage)(arguments)
            done.add(stage)
        whole.end()
    print("\n".join(what_next(out, work)))
    return 0


def stage_main(stage: str) -> Callable[[list[str]], int]:
    """Return a stage's main(), imported only now: most need TensorFlow, which takes seconds to import."""
    run: Callable[[list[str]], int] = importlib.import_module(f"training.{stage}").main
    return run


def what_next(out: Path, work: Path) -> list[str]:
    """Return the closing lines: how good the model is, how to try it, and what would make it better."""
    metrics = json.loads((work / "evaluation" / "metrics.json").read_text("utf-8"))
    summary, labels = metrics["summary"], metrics["labels"]
    figure = summary["ap50"]["all"]
    how_good = "it could not be measured" if figure is None else f"mAP at IoU 0.5 {figure:.2f}"
    return [
        "",
        f"The model is in {out}: {len(labels)} label{'s' if len(labels) > 1 else ''} ({', '.join(labels)}), "
        f"{how_good} on {summary['pictures']} pictures that it did not learn from.",
        f"  Try it:        drop the folder {out} on the page under /teach",
        f"  Serve it:      MODEL_DIR={out} make run, then open http://localhost:8080",
        f"  On a picture:  python -m training predict {out} PICTURE --draw {work / 'drawn'}",
        f"  Its mistakes:  open {work / 'evaluation' / 'errors.html'}",
        f"  Its figures:   {out / 'README.md'}",
        *(f"  Make it better: {hint}" for hint in metrics.get("hints", [])),
    ]


def _stages(data: Sequence[Path], out: Path, work: Path, options: argparse.Namespace) -> dict[str, list[str]]:
    """Return each stage with its arguments, in order."""
    read = [*map(str, data), *data_arguments(options)]
    records, model, saved, measured = (str(work / name) for name in ("records", "model", "saved_model", "evaluation"))
    checkpoint = ["--checkpoint", str(options.checkpoint)] if options.checkpoint else []
    minutes = ["--minutes", f"{options.minutes:g}"]
    name = ["--name", options.name] if options.name else ["--name", data[0].stem]
    return {
        "inspect": [*read, "--sheet", str(work / "contact-sheet.jpg")],
        "records": [*map(str, data), records, *data_arguments(options)],
        "train": [records, model, "--config", str(options.config), *checkpoint, *minutes],
        "evaluate": [model, records, "--out", measured, "--choose-thresholds"],
        "export": [model, saved],
        "convert": [saved, str(out), "--evaluation", f"{measured}/metrics.json", *name],
    }


class _Done:
    """Which stages are done for these pictures and options, kept in a file; with others it starts over."""

    def __init__(self, work: Path, fingerprint: str, minutes: float) -> None:
        self._file = work / STATE
        if work.exists() and any(work.iterdir()) and not self._file.exists():
            raise TrainingError(f"{work} holds other files and is left as it is; name a new or empty folder by --work")
        state: dict[str, Any] = {}
        if self._file.exists():
            try:
                state = json.loads(self._file.read_text("utf-8"))
            except ValueError:
                state = {}
        if state.get("fingerprint") != fingerprint:
            if state:
                print("other pictures or options than last time: it begins anew")
            shutil.rmtree(work, ignore_errors=True)
            state = {"fingerprint": fingerprint, "done": []}
        if state.get("minutes") != minutes:
            state["done"] = [stage for stage in state["done"] if stage in ("inspect", "records")]
        self._state = state | {"minutes": minutes}
        work.mkdir(parents=True, exist_ok=True)
        self._write()

    def has(self, stage: str) -> bool:
        return stage in self._state["done"]

    def add(self, stage: str) -> None:
        self._state["done"].append(stage)
        self._write()

    def _write(self) -> None:
        with replacing_file(self._file) as beside:
            beside.write_text(json.dumps(self._state, indent=1) + "\n", encoding="utf-8")


def _fingerprint(data: Sequence[Path], options: argparse.Namespace) -> str:
    """Return a hash that changes when a file of the data, the configuration or an option of reading does."""
    digest = hashlib.sha256(json.dumps([data_arguments(options), str(options.checkpoint)]).encode())
    for place in [*data, options.config]:
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file():
                about = file.stat()
                digest.update(f"{file}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training teach",
        description="Inspect, write records, train, evaluate, export and convert, in one go.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "data",
        nargs="+",
        type=Path,
        metavar="DATA",
        help="a folder with annotated pictures, or a zip file; where several paths are given, the last one is OUT, the "
        "model_web folder to write (build/model_web)",
    )
    parser.add_argument(
        "--minutes", type=float, default=MINUTES, help="how long it may train at most (default %(default)g)"
    )
    parser.add_argument("--name", help="the model's name, shown in the page (the name of DATA)")
    parser.add_argument("--work", type=Path, metavar="DIR", help="where the stages' results lie (OUT/../teach)")
    parser.add_argument("--config", type=Path, default=CONFIG, help="TOML file for `train` (own.toml)")
    parser.add_argument(
        "--checkpoint", type=Path, default=START, help="what training starts from (the shipped model_web)"
    )
    add_data_options(parser)
    return parser
