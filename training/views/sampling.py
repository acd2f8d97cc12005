"""Which picture comes when: each once in a round, or some labels more often than others.

The whole order follows from the seed, so a run that was stopped goes on with the very pictures it would have seen.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.data.examples import Picture
from training.errors import TrainingError

NO_FACE = ""
"""How pictures without a box are called among the label weights."""


def draw_order(
    pictures: Sequence[Picture], labels: Sequence[str], weights: dict[str, float], count: int, seed: int
) -> NDArray[np.int32]:
    """Return which picture is drawn at each of `count` draws, int32 [count].

    Without weights every picture comes once in each round. With them a label is drawn first, in proportion to its
    weight, then a picture that holds it; NO_FACE stands for pictures without boxes, and a label that is not named
    weighs 1.
    Raises TrainingError for a weight of a label that is not there.
    """
    rng = np.random.default_rng(seed)
    if not weights:
        rounds = -(-count // len(pictures))
        return np.concatenate([rng.permutation(len(pictures)) for _ in range(rounds)])[:count].astype(np.int32)
    unknown = sorted(set(weights) - {*labels, NO_FACE})
    if unknown:
        raise TrainingError(
            f"train.label_weights names {unknown}; the labels are {list(labels)}, {NO_FACE!r} for no box at all"
        )
    groups = {
        name: [i for i, picture in enumerate(pictures) if index in picture.labels] for index, name in enumerate(labels)
    } | {NO_FACE: [i for i, picture in enumerate(pictures) if not len(picture.labels)]}
    names = [name for name, members in groups.items() if members and weights.get(name, 1.0) > 0]
    shares = np.array([weights.get(name, 1.0) for name in names])
    drawn = rng.choice(len(names), size=count, p=shares / shares.sum())
    order = np.empty(count, np.int32)
    for index, name in enumerate(names):
        places = np.flatnonzero(drawn == index)
        rounds = -(-len(places) // len(groups[name])) if len(places) else 0
        shuffled = [rng.permutation(groups[name]) for _ in range(rounds)]
        order[places] = np.concatenate(shuffled)[: len(places)] if rounds else []
    return order
