"""Hides the mouths of bare faces behind things that are not masks: an object, a hand, a beard, a veil, a scarf.

They are crude on purpose, and many: the lesson is that a covered mouth alone does not make a mask. None of them looks
like one: none hides everything from nose to chin and from ear to ear in one colour; a veil lets the face show through.
A face keeps its label.
"""

import math
from typing import NamedTuple

import tensorflow as tf

from training.config import AugmentConfig
from training.views.chance import Draws, pick
from training.views.regions import lay, part, places


class Thing(NamedTuple):
    """What is drawn, and where."""

    inside: tf.Tensor  # bool [S, S]
    colours: tf.Tensor  # float32 [S, S, 3], 0..255; noise or shade may exceed that


class _Blob(NamedTuple):
    """A tilted shape between ellipse and rectangle, and the place of every pixel in it: -1..1 inside."""

    inside: tf.Tensor  # bool [S, S]
    across: tf.Tensor  # float32 [S, S]
    down: tf.Tensor  # float32 [S, S]


def hide(
    pixels: tf.Tensor, boxes: tf.Tensor, labels: tf.Tensor, draws: Draws, config: AugmentConfig, bare: int
) -> tf.Tensor:
    """Return the view with the mouth of one bare face behind a thing or a piece of the picture."""
    happens, choice, is_piece = draws.happens(config.hide), draws.share(), draws.happens(0.3)
    seed = draws.seed()
    faces = tf.boolean_mask(boxes, labels == bare)
    count = tf.shape(faces)[0]

    def behind() -> tf.Tensor:
        face = faces[pick(choice, count)]
        thing = tf.cond(
            is_piece,
            lambda: _piece(pixels, face, Draws(seed)),
            lambda: draw_thing(pixels, face, Draws(seed)),
        )
        return tf.where(thing.inside[..., tf.newaxis], thing.colours, pixels)

    return tf.cond(happens & (count > 0), behind, lambda: pixels)


def _piece(pixels: tf.Tensor, face: tf.Tensor, draws: Draws) -> Thing:
    """Return a piece of the face's own skin (a hand), or of anything else in the picture, in front of the mouth."""
    skin = part(face, 0.1, 0.2, 0.5, 0.8)
    corner = tf.stack([draws.share(), draws.share()]) * 0.7
    elsewhere = tf.concat([corner, corner + (face[2:] - face[:2]) * [0.5, 1.0]], axis=0)
    target = part(face, draws.between(0.45, 0.7), draws.between(-0.1, 0.25), 1.0, draws.between(0.75, 1.1))
    y, x = places(target, pixels.shape[0])
    # Rounded, as hands and things are.
    inside = (2 * y - 1) ** 4 + (2 * x - 1) ** 4 < 1.0
    source = tf.where(draws.happens(0.6), skin, elsewhere)
    return Thing(inside, lay(pixels, source, target, pixels.shape[0]))


def draw_thing(pixels: tf.Tensor, face: tf.Tensor, draws: Draws) -> Thing:
    """Return a thing in front of the mouth of a face, a box float32 [4]; pixels float32 [S, S, 3], 0..255."""
    kind, seed = draws.share(), draws.seed()
    size = pixels.shape[0]
    down, across = places(face, size)
    grid = tf.broadcast_to(down, [size, size]), tf.broadcast_to(across, [size, size])

    def skin() -> tf.Tensor:
        return _mean_colour(pixels, part(face, 0.3, 0.35, 0.45, 0.65))

    thing = tf.case(
        [
            (kind < 0.27, lambda: _object(*grid, Draws(seed))),
            (kind < 0.47, lambda: _hand(*grid, Draws(seed), skin())),
            (kind < 0.67, lambda: _beard(*grid, Draws(seed))),
            (kind < 0.75, lambda: _veil(*grid, Draws(seed), pixels)),
        ],
        default=lambda: _scarf(*grid, Draws(seed)),
    )
    return Thing(*thing)


def _object(v: tf.Tensor, u: tf.Tensor, draws: Draws) -> Thing:
    """A phone, a cup, a microphone: narrower than the face."""
    blob = _blob(
        v,
        u,
        centre=(draws.between(0.66, 1.02), draws.between(0.25, 0.75)),
        half=(draws.between(0.1, 0.5), draws.between(0.08, 0.33)),
        tilt=draws.between(-0.7, 0.7),
        draws=draws,
    )
    return Thing(blob.inside, _pattern(blob, _any_colour(draws), draws))


def _hand(v: tf.Tensor, u: tf.Tensor, draws: Draws, skin: tf.Tensor) -> Thing:
    """Fingers in the face's own colour, with gaps between them."""
    blob = _blob(
        v,
        u,
        centre=(draws.between(0.7, 0.95), draws.between(0.25, 0.75)),
        half=(draws.between(0.12, 0.3), draws.between(0.25, 0.55)),
        tilt=draws.between(-0.7, 0.7),
        draws=draws,
    )
    gaps = tf.cos(2 * math.pi * draws.between(1.5, 4.5) * blob.down) < -0.8
    base = skin * draws.between(0.75, 1.15)
    return Thing(blob.inside & ~gaps, _shaded(blob.down, base, base * draws.between(0.7, 1.2), draws))


def _beard(v: tf.Tensor, u: tf.Tensor, draws: Draws) -> Thing:
    """Hair around a mouth that stays free."""
    edge, reach = draws.between(0.55, 0.72), draws.between(0.38, 0.55)
    jaw = ((u - 0.5) / 0.52) ** 2 + ((v - edge) / reach) ** 2 < 1.0
    mouth = ((u - 0.5) / draws.between(0.12, 0.22)) ** 2 + ((v - draws.between(0.76, 0.84)) / 0.06) ** 2 < 1.0
    # Dark more often than grey.
    shade = 20.0 + 140.0 * draws.share() ** 2
    hair = _shaded(2.0 * u - 1.0, shade * tf.constant([1.0, 0.88, 0.75]), shade * tf.constant([0.9, 0.8, 0.7]), draws)
    return Thing(jaw & (v > edge) & ~mouth, hair + _grain(v, draws, 8.0, 30.0))


def _veil(v: tf.Tensor, u: tf.Tensor, draws: Draws, pixels: tf.Tensor) -> Thing:
    """Thin cloth of one colour from the nose down, wider than the face, which shows through it."""
    half = draws.between(0.3, 0.6)
    blob = _blob(
        v,
        u,
        centre=(draws.between(0.42, 0.6) + half, draws.between(0.45, 0.55)),
        half=(half, draws.between(0.5, 0.8)),
        tilt=draws.between(-0.1, 0.1),
        draws=draws,
    )
    thickness = draws.between(0.25, 0.65)
    return Thing(blob.inside, pixels * (1.0 - thickness) + _bright_colour(draws) * thickness)


def _scarf(v: tf.Tensor, u: tf.Tensor, draws: Draws) -> Thing:
    """Cloth that begins at the mouth and is wider than the face."""
    half = draws.between(0.15, 0.5)
    blob = _blob(
        v,
        u,
        centre=(draws.between(0.78, 0.98) + half, draws.between(0.4, 0.6)),
        half=(half, draws.between(0.55, 0.9)),
        tilt=draws.between(-0.15, 0.15),
        draws=draws,
    )
    return Thing(blob.inside, _pattern(blob, _any_colour(draws), draws))


def _blob(
    v: tf.Tensor,
    u: tf.Tensor,
    centre: tuple[tf.Tensor, tf.Tensor],
    half: tuple[tf.Tensor, tf.Tensor],
    tilt: tf.Tensor,
    draws: Draws,
) -> _Blob:
    """Return the shape around a centre (down, across), half its height and width given, in shares of the face's box."""
    roundness = 2.0 + 6.0 * draws.share() ** 2
    away_v, away_u = v - centre[0], u - centre[1]
    across = (away_u * tf.cos(tilt) + away_v * tf.sin(tilt)) / half[1]
    down = (away_v * tf.cos(tilt) - away_u * tf.sin(tilt)) / half[0]
    # Far outside, high powers would overflow.
    powers = tf.minimum(tf.abs(across), 4.0) ** roundness + tf.minimum(tf.abs(down), 4.0) ** roundness
    return _Blob(powers < 1.0, across, down)


def _any_colour(draws: Draws) -> tf.Tensor:
    """Return a colour float32 [3], dark more often than by chance, as things are."""
    return _bright_colour(draws) * tf.where(draws.happens(0.4), draws.between(0.1, 0.4), 1.0)


def _bright_colour(draws: Draws) -> tf.Tensor:
    """Return any colour float32 [3], 0..255."""
    return tf.stack([draws.between(0.0, 255.0) for _ in range(3)])


def _pattern(blob: _Blob, base: tf.Tensor, draws: Draws) -> tf.Tensor:
    """Return a blob's colours [S, S, 3]: stripes of two colours, or one that turns into the other."""
    other = _bright_colour(draws)
    second = tf.where(draws.happens(0.5), base * draws.between(0.6, 1.4), other)
    direction, waves = draws.between(0.0, math.pi), draws.between(2.0, 12.0)
    wave = tf.sin(waves * (blob.across * tf.cos(direction) + blob.down * tf.sin(direction)))
    stripes = tf.where((wave > 0.0)[..., tf.newaxis], second, base)
    colours = tf.where(draws.happens(0.3), stripes, _shaded(blob.down, base, second, draws))
    return colours + _grain(blob.down, draws, 0.0, 10.0)


def _shaded(place: tf.Tensor, base: tf.Tensor, second: tf.Tensor, draws: Draws) -> tf.Tensor:
    """Return colours [S, S, 3] from base at place -1 towards second at place 1."""
    mix = (tf.clip_by_value((place + 1.0) / 2.0, 0.0, 1.0) * draws.share())[..., tf.newaxis]
    return base * (1.0 - mix) + second * mix


def _grain(like: tf.Tensor, draws: Draws, least: float, most: float) -> tf.Tensor:
    """Return grey noise [S, S, 1] for a map [S, S]."""
    return tf.random.stateless_normal([*like.shape, 1], draws.seed()) * draws.between(least, most)


def _mean_colour(pixels: tf.Tensor, box: tf.Tensor) -> tf.Tensor:
    """Return the mean colour float32 [3] of a box of the picture."""
    samples = tf.image.crop_and_resize(pixels[tf.newaxis], box[tf.newaxis], [0], [8, 8])
    return tf.reduce_mean(samples[0], axis=[0, 1])
