"""Which picture is drawn when: each once per round, or some labels or sources more often than others.

The whole order follows from the seed, so a run that was stopped resumes with exactly the pictures it would have seen.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from training.config import TrainConfig
from training.data.examples import Picture
from training.data.provenance import names_of
from training.errors import TrainingError

NO_FACE = ""
"""The name of pictures without a box among the label weights."""
MOST = 1000.0  # times as often as others; a round holds a picture that many times


def draw_order(pictures: Sequence[Picture], labels: Sequence[str], train: TrainConfig, count: int) -> NDArray[np.int32]:
    """Return which picture is drawn at each of `count` draws, int32 [count].

    Without label weights every picture comes once in each round. With them a label is drawn first, in proportion to its
    weight, then a picture with that label; NO_FACE stands for pictures without boxes, and a label that is not named
    weighs 1. Pictures of a source or folder among the source weights come that many times as often as others.
    Raises TrainingError where there is no picture to draw, for the weight of an unknown label or source, and for one
    that is out of range.
    """
    if not pictures:
        raise TrainingError("there is no picture to train on; `python -m training records` writes some")
    weights = train.label_weights
    rng = np.random.default_rng(train.seed)
    often = _how_often(pictures, train.source_weights)
    if not weights:
        return _in_rounds(np.arange(len(pictures)), often, count, rng)
    unknown = sorted(set(weights) - {*labels, NO_FACE})
    if unknown:
        raise TrainingError(
            f"train.label_weights names {unknown}; the labels are {list(labels)}, {NO_FACE!r} for no box at all"
        )
    for label, weight in weights.items():
        if not 0 <= weight < np.inf:
            raise TrainingError(
                f"train.label_weights has {weight} for {label!r}; a weight is 0 or greater (0 leaves it out)"
            )
    groups = {
        name: [i for i, picture in enumerate(pictures) if index in picture.labels] for index, name in enumerate(labels)
    } | {NO_FACE: [i for i, picture in enumerate(pictures) if not len(picture.labels)]}
    names = [name for name, members in groups.items() if members and weights.get(name, 1.0) > 0]
    if not names:
        raise TrainingError(
            f"train.label_weights leaves no picture to draw: {dict(weights)}; give one label a weight above 0"
        )
    shares = np.array([weights.get(name, 1.0) for name in names])
    drawn = rng.choice(len(names), size=count, p=shares / shares.sum())
    order = np.empty(count, np.int32)
    for index, name in enumerate(names):
        places = np.flatnonzero(drawn == index)
        order[places] = _in_rounds(np.array(groups[name]), often, len(places), rng)
    return order


def _how_often(pictures: Sequence[Picture], source_weights: Mapping[str, float]) -> NDArray[np.float64]:
    if not source_weights:
        return np.ones(len(pictures))
    names = [names_of(picture.source) for picture in pictures]
    known = {name for several in names for name in several}
    unknown = sorted(set(source_weights) - known)
    if unknown:
        raise TrainingError(
            f"train.source_weights names {unknown}; the sources and folders of these pictures are {sorted(known)}"
        )
    for source, weight in source_weights.items():
        if not 0 < weight <= MOST:
            raise TrainingError(
                f"train.source_weights has {weight} for {source!r}; a weight is greater than 0, at most {MOST:g} "
                "(`records --leave-out` leaves pictures out)"
            )
    return np.array(
        [next((source_weights[name] for name in several if name in source_weights), 1.0) for several in names]
    )


def _in_rounds(
    members: NDArray[np.intp], often: NDArray[np.float64], count: int, rng: np.random.Generator
) -> NDArray[np.int32]:
    """Return `count` of the members, int32, in rounds in which each picture comes as often as its weight says."""
    rounds: list[NDArray[np.int32]] = [np.empty(0, np.int32)]
    weights = often[members] / min(1.0, often[members].max())  # so that no round is empty
    missing, due = count, weights
    while missing > 0:
        whole = np.floor(due).astype(np.intp)  # a weight's fraction carries over to the next round
        due = due - whole + weights
        rounds.append(rng.permutation(np.repeat(members, whole)).astype(np.int32))
        missing -= len(rounds[-1])
    return np.concatenate(rounds)[:count]
