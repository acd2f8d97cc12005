import numpy as np
import pytest
import tensorflow as tf

from training.config import LossConfig
from training.core.targets import Targets, assign
from training.learning.loss import detection_loss, distillation_loss

ANCHORS = np.array([[0.0, 0.0, 0.5, 0.5], [0.5, 0.5, 1.0, 1.0]], np.float32)
CONFIGS = [
    LossConfig(),
    LossConfig(localisation="huber"),
    LossConfig(classification="hard_negatives", localisation="huber"),
]


def batch(*faces: list[float]) -> Targets:
    targets = assign(
        tf.constant(ANCHORS), tf.reshape(tf.constant(faces, tf.float32), [-1, 4]), tf.zeros([len(faces)], tf.int32), 1
    )
    return Targets(*(value[tf.newaxis] for value in targets))


def answers(first: float, second: float) -> dict[str, tf.Tensor]:
    return {"logits": tf.constant([[[first], [second]]]), "encodings": tf.zeros([1, 2, 4])}


@pytest.mark.parametrize("config", CONFIGS, ids=lambda config: f"{config.classification}-{config.localisation}")
def test_the_right_answer_costs_nothing_and_the_wrong_one_does(config: LossConfig) -> None:
    targets = batch([0.0, 0.0, 0.5, 0.5])
    right = detection_loss(answers(12.0, -12.0), targets, ANCHORS, config)
    wrong = detection_loss(answers(-12.0, 12.0), targets, ANCHORS, config)
    assert float(right["classes"]) == pytest.approx(0.0, abs=1e-4)
    assert float(right["boxes"]) == pytest.approx(0.0, abs=1e-4)
    assert float(wrong["classes"]) > 1.0


@pytest.mark.parametrize("config", CONFIGS, ids=lambda config: f"{config.classification}-{config.localisation}")
def test_a_batch_without_a_face_stays_finite(config: LossConfig) -> None:
    losses = detection_loss(answers(0.0, 0.0), batch(), ANCHORS, config)
    assert all(np.isfinite(float(value)) for value in losses.values())
    assert float(losses["boxes"]) == 0.0


def test_distillation_is_zero_for_the_same_answers_only() -> None:
    taught, targets = answers(3.0, -3.0), batch([0.0, 0.0, 0.5, 0.5])
    assert float(distillation_loss(taught, taught, targets)) == pytest.approx(0.0, abs=1e-6)
    assert float(distillation_loss(answers(0.0, -3.0), taught, targets)) > 0.1


def test_a_teacher_that_sees_a_face_where_none_is_teaches_nothing() -> None:
    assert float(distillation_loss(answers(-3.0, -3.0), answers(3.0, -3.0), batch())) == 0.0
