"""`python -m training train RECORDS OUT --config F`: fine-tunes the network. The run itself is learning/run.py's."""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from training.config import Config, read_config
from training.data.buckets import at_hand, place
from training.errors import TrainingError
from training.learning.dry_run import dry_run, told
from training.learning.history import read_history
from training.learning.learning_curves import learning_table, write_learning_curves
from training.learning.run import Run


def main(argv: list[str] | None = None) -> int:
    """Train from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training train",
        description="Fine-tune SSD MobileNet V1 on a records folder; run the same command again to resume.",
        epilog="example: python -m training train build/records build/model --config training/configs/mask.toml "
        "--checkpoint build/checkpoint",
    )
    parser.add_argument(
        "records", type=place, metavar="RECORDS", help="folder that `records` wrote, or its address (gs://...)"
    )
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="folder for the trained network, its log and resume point"
    )
    parser.add_argument("--config", type=Path, required=True, help="TOML file, see training/configs/")
    parser.add_argument("--checkpoint", type=Path, help="what warm_start.kind starts from: a folder, or a TF1 prefix")
    parser.add_argument("--minutes", type=float, metavar="M", help="how long it may train, in place of train.minutes")
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="try a few steps and tell parameters, multiply-adds, memory and time; nothing is written",
    )
    arguments = parser.parse_args(argv)
    config = read_config(arguments.config)
    if arguments.minutes is not None:
        if arguments.minutes < 0:
            raise TrainingError(f"--minutes expects 0 (no limit) or more, not {arguments.minutes:g}")
        config = replace(config, train=replace(config.train, minutes=arguments.minutes))
    if arguments.dry_run:
        with tempfile.TemporaryDirectory() as nowhere:
            run = _begin(arguments, Path(nowhere), config)
            print("\n".join(told(dry_run(run), arguments.config)))
        return 0
    run = _begin(arguments, arguments.out, config)
    run.go()
    if not run.team.is_chief:
        return 0
    history = read_history(arguments.out)
    write_learning_curves(arguments.out, history)
    Console(width=None if Console().is_terminal else 80).print(learning_table(history))
    print(arguments.out)
    return 0


def _begin(arguments: argparse.Namespace, out: Path, config: Config) -> Run:
    with at_hand(arguments.records) as records:
        return Run(records, out, config, arguments.checkpoint)
