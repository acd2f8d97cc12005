"""The stage that fine-tunes the network: steps, schedule, moving average, validation, resume.

Pictures and targets come from dataset, the network from model, its first weights from warm_start, the losses from core.
"""

import argparse
import json
import math
import os
import time
from pathlib import Path
from typing import Any

import keras
import numpy as np
import tensorflow as tf
from tqdm import tqdm

from training.config import Config, read_config, to_tree
from training.core.targets import Targets
from training.dataset import Picture, read_labels, read_pictures, squeezed_batches, training_batches
from training.errors import TrainingError
from training.loss import detection_loss
from training.model import anchors_of, build_detector, load_detector, save_detector
from training.resume import load_state, save_state
from training.validate import validate
from training.warm_start.start import start_weights

RESUME = "resume.npz"
LOG = "log.jsonl"


class Trainer:
    """One run: the network, its optimiser and the moving average, on one device or several."""

    def __init__(self, config: Config, labels: list[str], strategy: tf.distribute.Strategy) -> None:
        self.config, self.labels, self.strategy = config, labels, strategy
        self.anchors = anchors_of(config.model)
        train = config.train
        with strategy.scope():
            self.model = build_detector(config.model, len(labels))
            peak = train.learning_rate
            schedule = keras.optimizers.schedules.CosineDecay(
                initial_learning_rate=peak * 0.01,
                decay_steps=max(train.steps - train.warm_up, 1),
                alpha=train.final_learning_rate,
                warmup_target=peak,
                warmup_steps=train.warm_up,
            )
            self.optimizer = keras.optimizers.AdamW(
                schedule, weight_decay=train.weight_decay, global_clipnorm=train.clip_norm
            )
            self.optimizer.exclude_from_weight_decay(var_names=["bias"])
            self.optimizer.build(self.model.trainable_variables)
            self.average = [tf.Variable(variable) for variable in self.model.trainable_variables]
        self.teacher = _load_teacher(config, labels) if config.warm_start.teacher else None

    def reset_average(self) -> None:
        """Start the moving average at the network's present weights."""
        for mean, variable in zip(self.average, self.model.trainable_variables, strict=True):
            mean.assign(variable)

    def state(self) -> list[tf.Variable]:
        """Return all that a resumed run needs: weights, their average, the optimiser's moments and step."""
        return [*self.model.trainable_variables, *self.average, *self.optimizer.variables]

    @tf.function
    def step(self, images: tf.Tensor, targets: Targets) -> dict[str, tf.Tensor]:
        """Take one step on a batch for every replica and return the losses' means."""
        losses = self.strategy.run(self._replica_step, (images, targets))
        return {name: self.strategy.reduce("MEAN", value, axis=None) for name, value in losses.items()}

    def _replica_step(self, images: tf.Tensor, targets: Targets) -> dict[str, tf.Tensor]:
        taught = self.teacher(images, training=False) if self.teacher else None
        with tf.GradientTape() as tape:
            answers = self.model(images, training=True)
            losses = detection_loss(answers, targets, self.anchors, self.config.loss)
            if taught is not None:
                losses |= distillation_loss(answers, taught, self.config.warm_start.teacher_weight)
            total = tf.add_n(list(losses.values()))
            share = total / self.strategy.num_replicas_in_sync
        variables = self.model.trainable_variables
        gradients = tape.gradient(share, variables)
        self.optimizer.apply_gradients(zip(gradients, variables, strict=True))
        # The average lags behind a long-lived network, not behind the first steps.
        steps = tf.cast(self.optimizer.iterations, tf.float32)
        decay = tf.minimum(self.config.train.moving_average, (1.0 + steps) / (10.0 + steps))
        for mean, variable in zip(self.average, variables, strict=True):
            mean.assign(decay * mean + (1.0 - decay) * variable)
        return losses | {"loss": total}

    def averaged(self) -> keras.Model:
        """Return a network of its own with the moving average's weights."""
        model = build_detector(self.config.model, len(self.labels))
        for variable, mean in zip(model.trainable_variables, self.average, strict=True):
            variable.assign(mean)
        return model


def distillation_loss(answers: dict[str, tf.Tensor], taught: dict[str, tf.Tensor], weight: float) -> dict[str, tf.Tensor]:
    """Return how far logits and encodings are from the teacher's, where the teacher is sure of a face.

    Both are [B, N, ...] on the same anchors. Each anchor weighs as much as the teacher believes in it, and the cross entropy
    against its scores is less their own entropy, so that the loss is 0 for the same answers.
    """
    scores = tf.sigmoid(taught["logits"])
    belief = tf.reduce_max(scores, axis=-1)
    cross = tf.nn.sigmoid_cross_entropy_with_logits(labels=scores, logits=answers["logits"])
    entropy = tf.nn.sigmoid_cross_entropy_with_logits(labels=scores, logits=taught["logits"])
    focus = tf.abs(scores - tf.sigmoid(answers["logits"]))
    classes = tf.reduce_sum((cross - entropy) * focus)
    boxes = tf.reduce_sum(belief[..., tf.newaxis] * tf.abs(taught["encodings"] - answers["encodings"]))
    total = tf.maximum(tf.reduce_sum(tf.where(belief > 0.3, belief, 0.0)), 1.0)
    return {"taught": weight * (classes + 0.25 * boxes) / total}


def _load_teacher(config: Config, labels: list[str]) -> keras.Model:
    model, teacher_config, teacher_labels = load_detector(Path(config.warm_start.teacher))
    if teacher_labels != labels or not np.array_equal(anchors_of(teacher_config), anchors_of(config.model)):
        raise TrainingError(
            f"the teacher {config.warm_start.teacher} must have the labels {labels} and this network's input size and "
            f"anchors, but it has {teacher_labels} and {len(anchors_of(teacher_config))} anchors at {teacher_config.input_size}"
        )
    model.trainable = False
    return model


def _choose_strategy() -> tf.distribute.Strategy:
    """Return what spreads the batch over this machine's GPUs, or the plain strategy where there is at most one."""
    return tf.distribute.MirroredStrategy() if len(tf.config.list_physical_devices("GPU")) > 1 else tf.distribute.get_strategy()


def train(records: Path, out: Path, config: Config, checkpoint: Path | None = None) -> Path:
    """Train on a records folder and return the folder of the best network, `out`.

    A run that was stopped goes on where it was when `out` holds its resume point, and gives the same result. Raises
    TrainingError for input that does not fit, and for a loss that is not finite, with the names of the batch's pictures.
    """
    labels, pictures = read_labels(records), read_pictures(records, "train")
    held_out = read_pictures(records, "val")
    keras.utils.set_random_seed(config.train.seed)
    trainer = Trainer(config, labels, _choose_strategy())
    out.mkdir(parents=True, exist_ok=True)

    settings = {"config": to_tree(config), "labels": labels, "pictures": len(pictures)}
    best, waited = -math.inf, 0
    first = load_state(out / RESUME, trainer.state(), settings)
    if first is None:
        print(start_weights(trainer.model, config, pictures, checkpoint))
        trainer.reset_average()
        step = 0
    else:
        step, best, waited = int(first["step"]), float(first["best"]), int(first["waited"])
        print(f"resumed at step {step}")

    batches = training_batches(pictures, labels, trainer.anchors, config, step)
    distributed = trainer.strategy.experimental_distribute_dataset(batches)
    writer = tf.summary.create_file_writer(str(out / "tensorboard"))
    progress = tqdm(total=config.train.steps, initial=step, unit="step", mininterval=5)
    waiting, started, last = 0.0, time.perf_counter(), time.perf_counter()
    for images, targets in distributed:
        waiting += time.perf_counter() - last
        losses = {name: float(value) for name, value in trainer.step(images, targets).items()}
        if not all(map(math.isfinite, losses.values())):
            raise TrainingError(_name_batch(pictures, labels, config, step, losses))
        step += 1
        progress.update()
        if step % 50 == 0 or step == config.train.steps:
            share = waiting / (time.perf_counter() - started)
            progress.set_postfix({name: f"{value:.3f}" for name, value in losses.items()} | {"waiting": f"{share:.0%}"})
            _log(out, writer, step, losses | {"waiting": share})
        if step % config.train.validate_every == 0 or step == config.train.steps:
            figures = validate(trainer.averaged(), config.model, held_out, labels)
            progress.write(f"step {step}: " + ", ".join(f"{name} {value:.3f}" for name, value in figures.items()))
            _log(out, writer, step, figures)
            waited += 1
            if figures["map50"] > best:
                best, waited = figures["map50"], 0
                made = {"step": step, "config": to_tree(config), "validation": figures}
                save_detector(out, trainer.averaged(), config.model, labels, made)
        stop = bool(config.train.patience) and waited >= config.train.patience
        if step % config.train.save_every == 0 or stop or step == config.train.steps:
            save_state(out / RESUME, trainer.state(), settings, {"step": step, "best": best, "waited": waited})
        if stop:
            progress.write(f"stopped at step {step}: no better for {waited} validations")
            break
        last = time.perf_counter()
    progress.close()
    return out


def _name_batch(pictures: list[Picture], labels: list[str], config: Config, step: int, losses: dict[str, float]) -> str:
    from training.dataset import draw_order

    size = config.train.batch
    order = draw_order(pictures, labels, config.train.label_weights, config.train.steps * size, config.train.seed)
    names = [pictures[i].source for i in order[step * size : (step + 1) * size]]
    return (
        f"the loss is not finite at step {step + 1} ({losses}); the batch is {', '.join(names)}; "
        "look at these pictures' boxes, or lower train.learning_rate"
    )


def _log(out: Path, writer: tf.summary.SummaryWriter, step: int, values: dict[str, float]) -> None:
    with (out / LOG).open("a", encoding="utf-8") as file:
        file.write(json.dumps({"step": step} | {name: round(value, 5) for name, value in values.items()}) + "\n")
    with writer.as_default(step=step):
        for name, value in values.items():
            tf.summary.scalar(name, value)


def main(argv: list[str] | None = None) -> int:
    """Train from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m training train",
        description="Fine-tune SSD MobileNet V1 on a records folder; run the same command again to resume.",
        epilog="example: python -m training train build/records build/model --config training/configs/mask.toml "
        "--checkpoint build/checkpoint",
    )
    parser.add_argument("records", type=Path, metavar="RECORDS", help="folder that `records` wrote")
    parser.add_argument("out", type=Path, metavar="OUT", help="folder for the trained network, its log and resume point")
    parser.add_argument("--config", type=Path, required=True, help="TOML file, see training/configs/")
    parser.add_argument("--checkpoint", type=Path, help="what warm_start.kind starts from: a folder, or a TF1 prefix")
    arguments = parser.parse_args(argv)
    train(arguments.records, arguments.out, read_config(arguments.config), arguments.checkpoint)
    print(arguments.out)
    return 0
