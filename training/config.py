"""The settings of model and training: their names, units and defaults, and how they are read from TOML.

What a setting does is explained where it is used. A file lists only what differs from the defaults; an unknown key is
refused by name.
"""

import dataclasses
import difflib
import tomllib
import typing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from training.core.anchors import AnchorSize, ssd_anchor_sizes
from training.errors import TrainingError

Settings = TypeVar("Settings")

# MobileNet V1's output channels: the first convolution, then its thirteen depthwise-separable blocks.
MOBILENET_V1_CHANNELS = (32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)
# The blocks that halve the picture (the first convolution does too).
MOBILENET_V1_STRIDED_BLOCKS = (2, 4, 6, 12)


@dataclass(frozen=True)
class ModelConfig:
    """The network's shape. The defaults are the Object Detection API's ssd_mobilenet_v1."""

    input_size: int = 300  # pixels per side of the square that a picture is squeezed into
    width: float = 1.0  # multiplies MobileNet V1's channels
    channels: tuple[int, ...] = ()  # the 14 layers' channels themselves, instead of width
    activation: str = "relu6"  # "relu6" or "relu"
    taps: tuple[int, ...] = (11, 13)  # blocks whose output is a feature map, finest first
    extras: tuple[tuple[int, int], ...] = (
        (256, 512),
        (128, 256),
        (128, 256),
        (64, 128),
    )  # further maps: 1x1, then stride 2
    separable: bool = False  # depthwise-separable extra maps and heads (SSDLite) in place of full convolutions
    top_down: int = 0  # channels of the finest map after the next coarser one is added to it; 0 adds nothing
    anchor_sizes: tuple[tuple[AnchorSize, ...], ...] = ()  # (height, width) per map, relative; empty: the API's rule

    def layer_channels(self) -> tuple[int, ...]:
        """Return the output channels of the 14 layers."""
        if self.channels:
            return self.channels
        # The API keeps at least 8 channels in its narrowest networks.
        return tuple(max(8, int(full * self.width)) for full in MOBILENET_V1_CHANNELS)

    def map_sizes(self) -> list[int]:
        """Return the cells per side of each feature map, finest first."""
        sizes = []
        side = -(-self.input_size // 2)
        for block in range(1, len(MOBILENET_V1_CHANNELS)):
            if block in MOBILENET_V1_STRIDED_BLOCKS:
                side = -(-side // 2)
            if block in self.taps:
                sizes.append(side)
        for _ in self.extras:
            sizes.append(-(-sizes[-1] // 2))
        return sizes

    def sizes_of_anchors(self) -> list[list[AnchorSize]]:
        """Return the anchors' (height, width) per feature map, finest first."""
        if self.anchor_sizes:
            return [list(sizes) for sizes in self.anchor_sizes]
        return ssd_anchor_sizes(len(self.taps) + len(self.extras))


@dataclass(frozen=True)
class AugmentConfig:
    """How a training picture is varied. Shares are probabilities, 0..1."""

    whole: float = 0.35  # share of whole pictures; the rest are crops
    around_face: float = 0.45  # share of crops around one of the picture's faces; the rest is zoomed out
    min_face: float = 0.08  # smallest height of that face, relative to the crop
    max_face: float = 0.90  # largest height of that face, relative to the crop
    zoom_out: float = 1.8  # largest side of a zoomed-out view, relative to the picture
    aspect: float = 1.3  # largest stretch of a view's aspect ratio
    elsewhere: float = 0.0  # share of views, of any kind, that show a place without the picture's faces instead
    smallest_face: float = 0.016  # faces of less than this share of the view's height are not learnt
    roll: float = 0.0  # share of views turned, as by a tilted head or camera
    most_roll: float = 15.0  # degrees either way
    flip: float = 0.5
    light: float = 0.8  # brightness, contrast, saturation, hue
    colour_cast: float = 0.2
    dark: float = 0.15  # low light, by a gamma curve
    bright: float = 0.08  # overexposure
    grey: float = 0.1
    mixed_light: float = 0.0  # a lamp from one side, differing in colour from the rest
    blur: float = 0.15
    motion_blur: float = 0.0
    noise: float = 0.25
    jpeg: float = 0.2  # JPEG artefacts, quality 15 to 75
    camera_scale: float = 0.0  # share of noise and JPEG applied before the picture is shrunk, as in a camera
    hide: float = 0.3  # a bare face behind a hand, a thing or a beard, still labelled bare
    hides: int = 1  # how many bare faces may be hidden like this, each with that probability
    wear: float = 0.0  # a bare face in a mask cut from another picture; needs the three labels in [train]
    wear_too_low: float = 0.6  # share of those masks that sit under the nose or on the chin


@dataclass(frozen=True)
class LossConfig:
    """What is minimised."""

    classification: str = "focal"  # "focal" or "hard_negatives" (cross entropy, 3 negatives per positive)
    alpha: float = 0.25  # focal: weight of faces against background
    gamma: float = 2.0  # focal: the higher, the less easy anchors count
    localisation: str = "giou"  # "giou" or "huber"
    localisation_weight: float = 2.0  # times the classification loss
    matched_threshold: float = 0.5  # IoU from which an anchor is matched to a box
    unmatched_threshold: float = 0.4  # IoU below which an anchor is background


@dataclass(frozen=True)
class TrainConfig:
    """The run itself."""

    steps: int = 6000  # batches, at most
    minutes: float = 0.0  # after which training ends; 0 for no limit
    batch: int = 16  # pictures per step, over all replicas
    learning_rate: float = 3e-4  # the peak, after warm-up
    final_learning_rate: float = 0.01  # at the end, as a share of the peak
    cool_down: int = 0  # steps over which the rate falls at the end; 0: it falls right after the warm-up
    warm_up: int = 300  # steps
    weight_decay: float = 1e-4  # AdamW, kernels only
    clip_norm: float = 10.0  # largest global norm of the gradients
    moving_average: float = 0.999  # decay of the weights' moving average per step
    validate_every: int = 1000  # steps
    patience: int = 5  # validations without a better mAP after which training ends; 0: only at the last step
    save_every: int = 200  # steps between resume points
    seed: int = 42
    cache: float = 0.5  # GB of memory that decoded pictures may take; the others are decoded at each use
    # Relative frequency with which pictures of each label are drawn, 1 if not named; "" stands for those without a box.
    label_weights: dict[str, float] = field(default_factory=dict)
    source_weights: dict[str, float] = field(default_factory=dict)  # how many times as often a source is drawn
    bare_label: str = ""  # the label of faces that keep it when hidden behind a hand; empty: none is hidden
    worn_label: str = ""  # the label of faces whose masks are cut out and put on bare ones; empty: none are
    too_low_label: str = ""  # the label of a face whose mask sits too low; empty: no mask is put on


@dataclass(frozen=True)
class WarmStartConfig:
    """Where the weights start."""

    # "face" (npm checkpoint), "tf1" (a TF1 model.ckpt), "model" (a folder of train's), "model_web" (one of convert's),
    # "none"
    kind: str = "face"
    teachers: tuple[str, ...] = ()  # folders of trained models to distil from: the mean of their answers
    teacher_weight: float = 1.0  # of the distillation loss


@dataclass(frozen=True)
class Config:
    """All settings of `train`."""

    model: ModelConfig = field(default_factory=ModelConfig)
    augment: AugmentConfig = field(default_factory=AugmentConfig)
    loss: LossConfig = field(default_factory=LossConfig)
    train: TrainConfig = field(default_factory=TrainConfig)
    warm_start: WarmStartConfig = field(default_factory=WarmStartConfig)


def read_config(path: Path) -> Config:
    """Return the configuration in a TOML file.

    With `extends = "other.toml"`, the file lists only what differs from that one, which is beside it.

    Raises TrainingError, naming the file and the key, for bad TOML, an unknown key or a value of another type.
    """
    return from_tree(Config, _read_tree(path, ()), str(path))


def _read_tree(path: Path, extending: tuple[Path, ...]) -> dict[str, Any]:
    wanted = f", which {extending[-1]} extends," if extending else ""
    if path.resolve() in [one.resolve() for one in extending]:
        raise TrainingError(f"{extending[-1]} extends {path}, which extends it in turn")
    try:
        with path.open("rb") as file:
            tree = tomllib.load(file)
    except FileNotFoundError:
        raise TrainingError(
            f"the configuration {path}{wanted} does not exist; training/configs/ holds the ones we ship"
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TrainingError(f"the configuration {path} is not TOML: {error}") from None
    base = tree.pop("extends", None)
    if base is None:
        return tree
    if not isinstance(base, str):
        raise TrainingError(f"{path}: extends must be the name of another file, not {base!r}")
    return _merged(_read_tree(path.parent / base, (*extending, path)), tree)


def _merged(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return `base` with the changes; tables are merged, lists and values replaced."""
    merged = dict(base)
    for key, value in changes.items():
        inner = base.get(key)
        merged[key] = _merged(inner, value) if isinstance(inner, dict) and isinstance(value, dict) else value
    return merged


def from_tree(kind: type[Settings], tree: dict[str, Any], where: str) -> Settings:
    """Return the settings dataclass `kind` filled from nested dicts; `where` names the source in errors."""
    hints = typing.get_type_hints(kind)
    values = {}
    for key, value in tree.items():
        if key not in hints:
            near = difflib.get_close_matches(key, hints, n=1)
            hint = f"; did you mean {near[0]!r}?" if near else f"; known are {', '.join(hints)}"
            raise TrainingError(f"{where}: no setting is called {key!r}{hint}")
        values[key] = _convert(hints[key], value, f"{where}: {key}")
    return kind(**values)


def to_tree(settings: Any) -> dict[str, Any]:
    """Return a settings dataclass as nested dicts, fit for JSON."""
    return dataclasses.asdict(settings)


def _convert(hint: Any, value: Any, where: str) -> Any:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(value, dict):
            raise TrainingError(f"{where} must be a table, not {value!r}")
        return from_tree(hint, value, where)
    origin = typing.get_origin(hint)
    if origin is tuple:
        inner = typing.get_args(hint)
        if not isinstance(value, list | tuple):
            raise TrainingError(f"{where} must be a list, not {value!r}")
        if inner[-1] is Ellipsis:
            return tuple(_convert(inner[0], item, where) for item in value)
        if len(value) != len(inner):
            raise TrainingError(f"{where} must have {len(inner)} values, not {len(value)}")
        return tuple(_convert(kind, item, where) for kind, item in zip(inner, value, strict=True))
    if origin is dict:
        if not isinstance(value, dict):
            raise TrainingError(f"{where} must be a table, not {value!r}")
        return {str(key): _convert(typing.get_args(hint)[1], item, f"{where}.{key}") for key, item in value.items()}
    if hint is float and type(value) is int:
        return float(value)
    if type(value) is not hint:
        raise TrainingError(f"{where} must be {hint.__name__}, not {value!r}")
    return value
