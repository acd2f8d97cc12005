"""Hints are given where the figures call for them, and only there."""

from typing import Any

import pytest

from training.measuring.hints import hints

RISING = [(150, 0.1), (300, 0.2), (450, 0.3), (600, 0.4)]
FLAT = [(150, 0.5), (300, 0.8), (450, 0.79), (600, 0.81)]


def metrics(**changes: Any) -> dict[str, Any]:
    """Return the metrics of a good model of aces and kings, with changes."""
    good: dict[str, Any] = {
        "labels": ["ace", "king"],
        "summary": {
            "pictures": 100,
            "wrongClass": {"all": 0.02},
            "ap50": {"all": 0.9},
            "ap50PerLabel": {"ace": 0.92, "king": 0.88},
            "confusion": {"rows": [[50, 1, 3], [0, 48, 4], [2, 1, 0]]},
        },
        "faces": {"all": {"ace": 54, "king": 52}},
        "averagePrecision": {"0.05 to 0.10": {"0.5": {"mean": 0.85}}},
        "faceless": {"pictures": 10, "boxes": 0, "perPicture": 0.0},
        "besideFaces": {"pictures": 60, "boxes": 1, "perPicture": 0.02},
    }
    summary = {**good["summary"], **changes.pop("summary", {})}
    return {**good, **changes, "summary": summary}


def test_a_good_model_gets_none() -> None:
    assert hints(metrics(), FLAT) == []


@pytest.mark.parametrize(
    ("figures", "validations", "start"),
    [
        (metrics(), RISING, "mAP still rose at the end (best 0.30 before, 0.40 at step 600): train longer"),
        (
            metrics(summary={"wrongClass": {"all": 0.7}, "confusion": {"rows": [[5, 40, 3], [9, 30, 4], [2, 1, 0]]}}),
            FLAT,
            "wrong class 0.70: 'ace' is called 'king' most (40 times); train longer, a larger input",
        ),
        (metrics(faces={"all": {"ace": 54, "king": 0}}), FLAT, "no measured picture holds 'king'"),
        (metrics(faces={"all": {"ace": 54, "king": 3}}), FLAT, "only 3 boxes of 'king' were measured"),
        (
            metrics(summary={"ap50PerLabel": {"ace": 0.95, "king": 0.4}}),
            FLAT,
            "'king' is hard (AP 0.40, mean 0.90): more pictures of it",
        ),
        (
            metrics(averagePrecision={"0.05 to 0.10": {"0.5": {"mean": 0.3}}}),
            FLAT,
            "small objects are found worse (mAP 0.30 from 0.05 to 0.10 of the height, 0.90 over all): a larger input",
        ),
        (
            metrics(summary={"confusion": {"rows": [[20, 1, 30], [0, 20, 30], [2, 1, 0]]}}),
            FLAT,
            "60 of 101 objects are not found: more pictures",
        ),
        (metrics(faceless={"pictures": 0, "boxes": 0, "perPicture": None}), FLAT, "no measured picture shows nothing"),
        (
            metrics(faceless={"pictures": 10, "boxes": 5, "perPicture": 0.5}),
            FLAT,
            "5 boxes on 10 pictures with nothing on them: more such pictures",
        ),
        (
            metrics(besideFaces={"pictures": 60, "boxes": 30, "perPicture": 0.5}),
            FLAT,
            "30 boxes on 60 places beside things",
        ),
        (metrics(summary={"pictures": 12}), FLAT, "measured on 12 pictures only"),
    ],
)
def test_each_weakness_has_its_hint(figures: dict[str, Any], validations: list[tuple[int, float]], start: str) -> None:
    (only,) = hints(figures, validations)
    assert only.startswith(start)


def test_the_weightiest_come_first_and_not_too_many() -> None:
    bad = metrics(
        summary={"pictures": 5, "wrongClass": {"all": 0.7}, "ap50PerLabel": {"ace": 0.1, "king": 0.1}},
        faceless={"pictures": 0, "boxes": 0, "perPicture": None},
        besideFaces={"pictures": 60, "boxes": 30, "perPicture": 0.5},
    )
    told = hints(bad, RISING)
    assert len(told) == 4
    assert told[0].startswith("mAP still rose")
    assert told[1].startswith("wrong class 0.70")
    assert "train longer" not in told[1], "that is said already"
