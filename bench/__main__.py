"""`python -m bench`: every measurement in turn, one process each, so that none warms up or slows down the next.

python -m bench [NAME ...]
"""

import subprocess
import sys

BENCHES = ("browser", "server", "training_records", "training_scale", "training_steps", "training_evaluate")


def main(names: list[str]) -> int:
    """Run the benches named, all by default; return 1 when one failed, after the others have run."""
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(
            f"error: no bench is called {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}", file=sys.stderr
        )
        return 2
    failed = []
    for name in names or BENCHES:
        print(f"\n## {name}\n", flush=True)
        if subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode:
            failed.append(name)
    if failed:
        print(f"error: these did not finish: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
