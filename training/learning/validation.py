"""The quick metric that steers training: mAP on the held-out pictures. The full evaluation is evaluate's job."""

from collections.abc import Sequence

import keras

from training.config import ModelConfig
from training.core.postprocess import Detections, suppress
from training.data.examples import Picture
from training.measuring.average_precision import AveragePrecision
from training.measuring.samples import WEBCAM_SIZE, samples_of
from training.network.decoding import add_decoding
from training.views.pipeline import squeezed_batches

# Low, so that the precision-recall curve is complete.
SCORE = 0.02


def validate(
    model: keras.Model, config: ModelConfig, pictures: Sequence[Picture], labels: Sequence[str]
) -> dict[str, float]:
    """Return, at IoU 0.5, `map50` (all faces), `map50_webcam` (a tenth of the height and more) and `ap50/<label>`.

    Figures for which there is no face are left out; without any face, `map50` is 0.
    """
    decoded = add_decoding(model, config)
    found: list[Detections] = []
    for images in squeezed_batches(pictures, config.input_size):
        answers = decoded.predict_on_batch(images)
        found += [
            suppress(boxes, scores, SCORE) for boxes, scores in zip(answers["boxes"], answers["scores"], strict=True)
        ]
    precision = AveragePrecision(samples_of(pictures), found, labels)
    figures = {"map50": precision.mean(), "map50_webcam": precision.mean(size=WEBCAM_SIZE.name)}
    figures |= {f"ap50/{label}": precision.of_label(label) for label in labels}
    return {name: value for name, value in figures.items() if value is not None} or {"map50": 0.0}
