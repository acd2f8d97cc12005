"""Every kind of picture that people have becomes a baseline RGB JPEG, or is refused with the reason."""

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from skimage import data

from tests.training.drawn import draw, jpeg, save
from training.data.pictures import (
    BASELINE_MARKER,
    EXIF_ORIENTATION,
    UnreadablePictureError,
    as_jpeg,
    examine,
    frame_marker,
    load_rgb,
    upright_size,
)


def reencoded(path: Path) -> Image.Image:
    """Return what `as_jpeg` made, after checking that it is what a record needs."""
    encoded = as_jpeg(path, examine(path))
    assert frame_marker(encoded) == BASELINE_MARKER
    image = Image.open(io.BytesIO(encoded))
    assert (image.format, image.mode) == ("JPEG", "RGB")
    assert EXIF_ORIENTATION not in image.getexif()
    return image


def difference(first: Image.Image, second: Image.Image) -> float:
    """Return the mean difference in grey levels, 0 to 255."""
    return float(np.abs(np.asarray(first, np.int16) - np.asarray(second, np.int16)).mean())


def test_a_baseline_rgb_jpeg_is_left_to_the_byte(tmp_path: Path) -> None:
    path = save(draw(), tmp_path / "a.jpg")
    facts = examine(path)
    assert facts.reencode is None
    assert facts.size == (64, 48)
    assert as_jpeg(path, facts) == path.read_bytes()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("a.png", {}),
        ("a.webp", {"lossless": True}),
        ("a.bmp", {}),
        ("a.tiff", {}),
        ("named-as-if.jpg", {"format": "PNG"}),
        ("named-as-if.png", {"format": "WEBP", "lossless": True}),
    ],
)
def test_other_formats_are_told_by_their_bytes_and_encoded_anew(
    tmp_path: Path, name: str, options: dict[str, Any]
) -> None:
    path = save(draw(), tmp_path / name, **options)
    assert "and not JPEG" in str(examine(path).reencode)
    assert difference(reencoded(path), draw()) < 2


def test_a_jpeg_named_png_is_a_jpeg(tmp_path: Path) -> None:
    path = save(draw(), tmp_path / "a.png", format="JPEG")
    assert examine(path).reencode is None


def test_grey(tmp_path: Path) -> None:
    path = save(draw().convert("L"), tmp_path / "a.jpg")
    assert examine(path).reencode == "grey"
    assert difference(reencoded(path), draw().convert("L").convert("RGB")) < 3


def test_cmyk(tmp_path: Path) -> None:
    path = save(draw().convert("CMYK"), tmp_path / "a.jpg", quality=95)
    assert examine(path).reencode == "CMYK"
    assert difference(reencoded(path), draw()) < 6


def test_progressive_becomes_baseline_and_keeps_its_pixels(tmp_path: Path) -> None:
    path = save(Image.fromarray(data.astronaut()), tmp_path / "a.jpg", progressive=True, quality=80)
    assert examine(path).reencode == "not baseline"
    assert difference(reencoded(path), Image.open(path)) < 0.3


def test_sixteen_bits_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    grey = np.asarray(draw().convert("L"), np.uint16)
    path = save(Image.fromarray(grey * 257), tmp_path / "a.png")
    assert examine(path).mode == "I;16"
    assert difference(reencoded(path), draw().convert("L").convert("RGB")) < 2


def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    image = Image.new("RGBA", (64, 48), (200, 0, 0, 0))
    image.paste((0, 0, 200, 255), (32, 0, 64, 48))
    left, right = (np.asarray(reencoded(save(image, tmp_path / "a.png")))[24, x] for x in (10, 54))
    np.testing.assert_allclose(left, [255, 255, 255], atol=3)
    np.testing.assert_allclose(right, [0, 0, 200], atol=3)


def test_a_palette_with_a_transparent_colour(tmp_path: Path) -> None:
    image = Image.new("P", (16, 16), 0)
    image.putpalette([10, 20, 30] + [0] * 765)
    path = save(image, tmp_path / "a.gif", transparency=0)
    np.testing.assert_allclose(np.asarray(reencoded(path))[8, 8], [255, 255, 255], atol=3)


def test_the_first_frame_of_an_animation_counts(tmp_path: Path) -> None:
    path = save(draw(1), tmp_path / "a.webp", save_all=True, append_images=[draw(2)], lossless=True)
    assert difference(reencoded(path), draw(1)) < 2


@pytest.mark.parametrize("orientation", range(2, 9))
def test_exif_rotation_is_applied_and_dropped(tmp_path: Path, orientation: int) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = orientation
    path = save(draw(size=(64, 48)), tmp_path / "a.jpg", exif=exif, quality=95)
    facts = examine(path)
    size = (48, 64) if orientation >= 5 else (64, 48)
    assert facts.size == upright_size(path) == size
    assert facts.stored_size == (64, 48)
    assert difference(reencoded(path), load_rgb(path)) < 2
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    upright = draw(size=(64, 48))
    if orientation in turns:
        upright = upright.transpose(turns[orientation])
    assert difference(load_rgb(path), upright) < 4


@pytest.mark.parametrize("value", [0, 9, 77])
def test_a_nonsense_orientation_is_ignored(tmp_path: Path, value: int) -> None:
    exif = Image.Exif()
    exif[EXIF_ORIENTATION] = value
    path = save(draw(), tmp_path / "a.jpg", exif=exif)
    assert examine(path).orientation == 1
    assert examine(path).size == (64, 48)


@pytest.mark.parametrize("options", [{"format": "JPEG"}, {"format": "PNG"}, {"format": "WEBP"}, {"format": "GIF"}])
def test_a_truncated_picture_is_refused(tmp_path: Path, options: dict[str, str]) -> None:
    path = save(draw(size=(320, 240)), tmp_path / "a.jpg", **options)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    with pytest.raises(UnreadablePictureError, match="is truncated or corrupt"):
        examine(path)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "the file is empty"),
        (b"<!doctype html><p>404", "holds text"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "is a HEIC picture"),
        (b"nothing like a picture", "its first bytes are 6e 6f 74"),
        (jpeg(draw())[:30], "is truncated or corrupt"),
    ],
)
def test_what_is_no_picture_is_said(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(content)
    with pytest.raises(UnreadablePictureError, match=sentence):
        examine(path)
    assert upright_size(path) is None


def test_a_missing_picture_and_a_folder_in_its_place(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePictureError, match="the picture is missing"):
        examine(tmp_path / "a.jpg")
    with pytest.raises(UnreadablePictureError, match="cannot be read"):
        examine(tmp_path)


def test_a_picture_that_is_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = save(draw(size=(640, 480)), tmp_path / "a.png")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    with pytest.raises(UnreadablePictureError, match="scale it down"):
        examine(path)


def test_floats_that_are_no_numbers_are_refused(tmp_path: Path) -> None:
    path = save(Image.fromarray(np.full((8, 8), np.nan, np.float32)), tmp_path / "a.tiff")
    with pytest.raises(UnreadablePictureError, match="not numbers"):
        examine(path)


def test_a_picture_that_claims_too_many_pixels_is_a_sentence_and_no_warning(
    tmp_path: Path, recwarn: pytest.WarningsRecorder
) -> None:
    plain = jpeg(draw())
    size_at = plain.index(b"\xff\xc0") + 5
    for name, side in (("bomb.jpg", 20_000), ("large.jpg", 12_000)):
        claim = side.to_bytes(2, "big") * 2
        (tmp_path / name).write_bytes(plain[:size_at] + claim + plain[size_at + 4 :])
    with pytest.raises(UnreadablePictureError, match="claims more than 178,956,970 pixels"):
        examine(tmp_path / "bomb.jpg")
    assert upright_size(tmp_path / "large.jpg") == (12_000, 12_000)
    assert not recwarn.list
