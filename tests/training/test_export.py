import json
from pathlib import Path

import numpy as np
import pytest
import tensorflow as tf

from tests.training.small_detector import CONFIG, LABELS
from training.errors import TrainingError
from training.export import export
from training.network.folder import decoding_model


def test_the_signature_gives_what_keras_gives(small_model: Path, small_export: Path) -> None:
    serve = tf.saved_model.load(str(small_export)).signatures["serving_default"]
    images = np.random.default_rng(0).uniform(-1, 1, (2, CONFIG.input_size, CONFIG.input_size, 3)).astype(np.float32)
    answers = serve(image=tf.constant(images))
    model, _ = decoding_model(small_model)
    expected = model.predict_on_batch(images)
    for name in ("scores", "boxes"):
        np.testing.assert_allclose(answers[name], expected[name], atol=1e-5)


def test_what_a_graph_cannot_say_lies_beside_it(small_export: Path) -> None:
    details = json.loads((small_export / "assets.extra" / "detector.json").read_text())
    assert details["labels"] == LABELS
    assert details["input"]["range"] == [-1, 1]


def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="is not a trained model"):
        export(tmp_path, tmp_path / "out")
    assert not (tmp_path / "out").exists()
