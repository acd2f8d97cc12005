from dataclasses import replace

import numpy as np
import pytest

from tests.training.views.few_pictures import LABELS, PICTURES
from training.config import AugmentConfig, Config, ModelConfig, TrainConfig
from training.data.examples import Ignored
from training.errors import TrainingError
from training.network.detector import anchors_of
from training.views.pipeline import Share, squeezed_batches, training_batches


def config(**train: object) -> Config:
    model = ModelConfig(input_size=64, width=0.125, extras=())
    model = ModelConfig(**{**model.__dict__, "anchor_sizes": (((0.3, 0.3),), ((0.6, 0.6),))})
    return Config(model=model, train=TrainConfig(**{"steps": 6, "batch": 2, **train}))  # type: ignore[arg-type]


def test_what_is_ignored_is_neither_learnt_nor_background() -> None:
    plain = AugmentConfig(whole=1.0, flip=0.0, hide=0.0)
    settings = replace(config(batch=1, steps=1), augment=plain)
    everything = Ignored(np.array([[0, 0, 1, 1]], np.float32), np.array([0], np.int32), np.array([True]))
    for ignored, weight in ((everything, 0.0), (Ignored(), 1.0)):
        one = [replace(PICTURES[3], ignored=ignored)]
        (batch,) = training_batches(one, LABELS, anchors_of(settings.model), settings, 0)
        assert np.unique(batch.targets.class_weights).tolist() == [weight]
        assert not np.any(batch.targets.classes)


def test_a_bare_label_that_is_not_there_is_named() -> None:
    with pytest.raises(TrainingError, match=r"train\.bare_label is 'bare'"):
        training_batches(PICTURES, LABELS, anchors_of(config().model), config(bare_label="bare"), 0)


@pytest.mark.parametrize(
    ("labels", "message"),
    [
        (
            {"bare_label": "no_mask"},
            r"augment\.wear is 0\.5, but masks are only put on where train\.bare_label",
        ),
        (
            {"bare_label": "no_mask", "worn_label": "mask", "too_low_label": "mask"},
            r"no face labelled 'mask' is at least 90 pixels high",
        ),
    ],
)
def test_masks_that_cannot_be_put_on_are_no_secret(labels: dict[str, str], message: str) -> None:
    settings = replace(config(**labels), augment=AugmentConfig(wear=0.5))
    with pytest.raises(TrainingError, match=message):
        training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0)


@pytest.mark.parametrize("cache", [6.0, 0.0])
def test_a_run_goes_on_with_the_very_batches_it_would_have_seen(cache: float) -> None:
    settings = config(cache=cache)
    anchors = anchors_of(settings.model)
    whole = list(training_batches(PICTURES, LABELS, anchors, settings, 0).as_numpy_iterator())
    rest = list(training_batches(PICTURES, LABELS, anchors, settings, 4).as_numpy_iterator())
    assert len(whole) == 6
    assert len(rest) == 2
    for batch, again in zip(whole[4:], rest, strict=True):
        assert batch.images.shape == batch.for_teachers.shape == (2, 64, 64, 3)
        assert batch.targets.classes.shape == (2, len(anchors), 2)
        np.testing.assert_array_equal(batch.images, again.images)
        np.testing.assert_array_equal(batch.targets.encodings, again.targets.encodings)


def test_machines_share_a_batch_and_miss_nothing() -> None:
    settings = config(batch=4, steps=3)
    anchors = anchors_of(settings.model)
    whole = list(training_batches(PICTURES, LABELS, anchors, settings, 1).as_numpy_iterator())
    shares = [
        list(training_batches(PICTURES, LABELS, anchors, settings, 1, share=Share(machine, 2, 4)).as_numpy_iterator())
        for machine in (0, 1)
    ]
    assert [len(batches) for batches in (whole, *shares)] == [2, 4, 4], "each machine has two devices"
    for step, batch in enumerate(whole):
        parts = [part.images for machine in (0, 1) for part in shares[machine][2 * step : 2 * step + 2]]
        np.testing.assert_array_equal(batch.images, np.concatenate(parts))
    with pytest.raises(TrainingError, match=r"train\.batch is 4, but 3 devices share each batch; make it a multiple"):
        training_batches(PICTURES, LABELS, anchors, settings, 0, share=Share(0, 3, 3))


def test_a_teacher_gets_its_pictures_at_twice_the_size() -> None:
    settings = config()
    batch = next(training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0, 128).as_numpy_iterator())
    assert batch.images.shape == (2, 64, 64, 3)
    assert batch.for_teachers.shape == (2, 128, 128, 3)


def test_fewer_hidden_faces_than_none_are_refused() -> None:
    settings = replace(config(), augment=AugmentConfig(hides=-1))
    with pytest.raises(TrainingError, match=r"augment\.hides must be 0 or more, not -1"):
        training_batches(PICTURES, LABELS, anchors_of(settings.model), settings, 0)


def test_whole_pictures_come_squeezed_in_order() -> None:
    (batch,) = squeezed_batches(PICTURES, 32)
    assert batch.shape == (4, 32, 32, 3)
    assert np.abs(batch).max() <= 1.0 + 1e-6
    assert batch.std() > 0.1
