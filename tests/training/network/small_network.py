"""A network with every kind of part, small enough to be built in a test."""

from training.config import ModelConfig

SMALL = ModelConfig(
    input_size=64,
    width=0.125,
    activation="relu",
    taps=(5, 11, 13),
    extras=((16, 32),),
    separable=True,
    top_down=16,
    anchor_sizes=(((0.1, 0.1),), ((0.2, 0.2), (0.3, 0.2)), ((0.5, 0.5),), ((0.9, 0.9),)),
)
