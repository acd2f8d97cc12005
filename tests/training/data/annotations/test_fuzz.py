"""Whatever an annotation file holds, the readers report faults or one sentence, never a traceback."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from training.data.annotations import read
from training.data.checking import check
from training.errors import TrainingError

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([10**400, -(10**400), 0.5, 1e300, float("nan"), float("inf")]),
    st.sampled_from(["", "mask", "a.jpg", "../a.jpg", "a\0.jpg", "/", "é", "x" * 300]),
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
)


def table(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects with some of these keys, right or wrong."""
    return st.fixed_dictionaries({}, optional={key: value | VALUES for key, value in values.items()})


CLOUD = table(
    type=st.just("localization"),
    labels=st.lists(st.just("mask") | VALUES, max_size=3),
    annotations=st.dictionaries(
        st.sampled_from(["a.jpg", "", "b\0.jpg", "x" * 300, "/"]),
        st.lists(table(x=SCALARS, y=SCALARS, x2=SCALARS, y2=SCALARS, label=st.just("mask")), max_size=3) | VALUES,
        max_size=3,
    ),
)
COCO = table(
    images=st.lists(table(id=SCALARS, file_name=SCALARS, width=SCALARS, height=SCALARS), max_size=3),
    annotations=st.lists(
        table(image_id=SCALARS, category_id=SCALARS, bbox=st.lists(SCALARS, min_size=4, max_size=4)), max_size=3
    ),
    categories=st.lists(table(id=SCALARS, name=SCALARS, supercategory=SCALARS), max_size=3),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@given(document=CLOUD | VALUES)
@settings(deadline=None, max_examples=60)
def test_any_cloud_annotations_file(folder: Path, document: Any) -> None:
    (folder / "_annotations.json").write_text(json.dumps(document))
    with suppress(TrainingError):
        check([read(folder, "cloud-annotations")])


@given(document=COCO | VALUES)
@settings(deadline=None, max_examples=60)
def test_any_coco_file(folder: Path, document: Any) -> None:
    file = folder / "instances.json"
    file.write_text(json.dumps(document))
    for format in ("coco", None):
        with suppress(TrainingError):
            check([read(file, format)])


NUMBERS = st.sampled_from(["", "0", "-5", "1e999", "nan", "inf", "ten", " 7 ", "12.5"])


@given(size=st.tuples(NUMBERS, NUMBERS), corners=st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS), name=SCALARS)
@settings(deadline=None, max_examples=60)
def test_any_numbers_in_xml(folder: Path, size: tuple[str, str], corners: tuple[str, ...], name: Any) -> None:
    sides = zip(("xmin", "ymin", "xmax", "ymax"), corners, strict=True)
    text = (
        f"<annotation><filename>{str(name).replace(chr(0), '')}</filename>"
        f"<size><width>{size[0]}</width><height>{size[1]}</height></size><object><name>mask</name><bndbox>"
        + "".join(f"<{side}>{value}</{side}>" for side, value in sides)
        + "</bndbox></object></annotation>"
    )
    (folder / "one.xml").write_text(text)
    check([read(folder, "pascal-voc")])
