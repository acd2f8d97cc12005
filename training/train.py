"""`python -m training train RECORDS OUT --config F`: fine-tunes the network. The run itself is learning/run.py's."""

import argparse
from pathlib import Path

from training.config import read_config
from training.learning.run import Run


def main(argv: list[str] | None = None) -> int:
    """Train from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training train",
        description="Fine-tune SSD MobileNet V1 on a records folder; run the same command again to resume.",
        epilog="example: python -m training train build/records build/model --config training/configs/mask.toml "
        "--checkpoint build/checkpoint",
    )
    parser.add_argument("records", type=Path, metavar="RECORDS", help="folder that `records` wrote")
    parser.add_argument(
        "out", type=Path, metavar="OUT", help="folder for the trained network, its log and resume point"
    )
    parser.add_argument("--config", type=Path, required=True, help="TOML file, see training/configs/")
    parser.add_argument("--checkpoint", type=Path, help="what warm_start.kind starts from: a folder, or a TF1 prefix")
    arguments = parser.parse_args(argv)
    Run(arguments.records, arguments.out, read_config(arguments.config), arguments.checkpoint).go()
    print(arguments.out)
    return 0
