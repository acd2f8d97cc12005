"""Who shares the work of a run: this machine's devices, or several machines that TF_CONFIG names.

Of several machines the first, the chief, measures, decides and writes; all take the same steps, each on its part of
every batch.
"""

import json
import os
from collections.abc import Sequence
from typing import Any

import tensorflow as tf

from training.errors import TrainingError

VARIABLE = "TF_CONFIG"
EXAMPLE = '{"cluster": {"worker": ["10.0.0.1:2222", "10.0.0.2:2222"]}, "task": {"type": "worker", "index": 0}}'


class Team:
    """The machines of a run.

    Attributes:
        strategy: spreads a batch over the devices of all machines.
        size: how many machines there are.
        is_chief: whether this one measures, decides and writes.
    """

    def __init__(self, strategy: tf.distribute.Strategy, size: int = 1, is_chief: bool = True) -> None:
        self.strategy, self.size, self.is_chief = strategy, size, is_chief

    def agree(self, decided: Sequence[int], wish: bool) -> tuple[list[int], bool]:
        """Return what the chief decided, and whether any machine has the wish; all must call this at the same step."""
        if self.size == 1:
            return list(decided), wish
        mine = tf.constant([*(decided if self.is_chief else [0] * len(decided)), int(wish)], tf.int64)
        *chiefs, wishes = self._sum(mine)
        return chiefs, wishes > 0

    def check_same(self, step: int) -> None:
        """Raise TrainingError unless all machines begin at the same step."""
        (total,), _ = self.agree([step], False)
        if total != step:
            raise TrainingError(
                f"this worker is at step {step}, the first one at step {total}: OUT must be a folder that all workers "
                "see, with the same files in it"
            )

    def _sum(self, values: tf.Tensor) -> list[int]:
        def add() -> tf.Tensor:
            return tf.distribute.get_replica_context().all_reduce(tf.distribute.ReduceOp.SUM, values)

        total, *_ = self.strategy.experimental_local_results(self.strategy.run(tf.function(add)))
        here = self.strategy.num_replicas_in_sync // self.size
        return [int(value) // here for value in total.numpy()]


def choose_team() -> Team:
    """Return who shares the work; call it before TensorFlow does anything else, as its collectives require.

    Raises:
        TrainingError: TF_CONFIG is invalid.
    """
    text = os.environ.get(VARIABLE)
    if text:
        workers, index = read_tf_config(text)
        if len(workers) > 1:
            return Team(tf.distribute.MultiWorkerMirroredStrategy(), len(workers), index == 0)
    gpus = tf.config.list_physical_devices("GPU")
    return Team(tf.distribute.MirroredStrategy() if len(gpus) > 1 else tf.distribute.get_strategy())


def read_tf_config(text: str) -> tuple[list[str], int]:
    """Return the workers' addresses, the chief first, and the position of this machine among them.

    Raises:
        TrainingError: it is not JSON, names no workers or other kinds of task, or this machine is not among them.
    """
    try:
        config: Any = json.loads(text)
    except ValueError as error:
        raise _wrong(f"is not JSON ({error})") from None
    cluster = config.get("cluster") if isinstance(config, dict) else None
    if not isinstance(cluster, dict) or not isinstance(cluster.get("worker"), list):
        raise _wrong("has no list cluster.worker")
    others = sorted(set(cluster) - {"worker", "chief"})
    if others:
        raise _wrong(f"names {others[0]!r} in its cluster; all that share the work here are workers, and a chief")
    chiefs = cluster.get("chief", [])
    workers = [*chiefs, *cluster["worker"]] if isinstance(chiefs, list) else []
    bad = [one for one in workers if not isinstance(one, str) or not one.rpartition(":")[2].isdigit()]
    if bad or not workers:
        raise _wrong(f"has the worker {bad[0]!r} where an address with its port was expected" if bad else "is empty")
    if len(set(workers)) < len(workers):
        raise _wrong("names a worker twice")
    task = config.get("task")
    kind, index = (task.get("type"), task.get("index")) if isinstance(task, dict) else (None, None)
    if kind not in cluster or not isinstance(index, int) or not 0 <= index < len(cluster[kind]):
        known = " or ".join(f"{name} 0 to {len(members) - 1}" for name, members in sorted(cluster.items()))
        raise _wrong(f"says that this is {kind} {index}; its cluster has {known}")
    return workers, index + (len(chiefs) if kind == "worker" else 0)


def _wrong(what: str) -> TrainingError:
    return TrainingError(f"{VARIABLE} {what}; expected, for instance, {EXAMPLE}")
