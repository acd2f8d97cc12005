"""Unexpected labels are found, with the label that was probably meant."""

import pytest

from training.data.label_names import label_issues, nearest

KNOWN = ["mask", "no_mask", "incorrect"]


@pytest.mark.parametrize(
    ("label", "meant"),
    [
        ("Mask", "mask"),
        ("NO-MASK", "no_mask"),
        ("no mask", "no_mask"),
        ("incorect", "incorrect"),
        ("dog", None),
        ("", None),
    ],
)
def test_nearest(label: str, meant: str | None) -> None:
    assert nearest(label, KNOWN) == meant


def test_unknown_labels_come_with_counts_most_frequent_first() -> None:
    issues = label_issues(KNOWN, {"mask": 9, "dog": 1, "Mask": 4}, stated=True)
    assert [issue.sentence() for issue in issues] == [
        "4 boxes have the unknown label 'Mask'; 'mask' was probably meant (--rename Mask=mask)",
        "1 box has the unknown label 'dog'; known are 'mask', 'no_mask', 'incorrect' "
        "(--labels to say others, --rename to map)",
    ]


def test_without_a_stated_list_only_two_spellings_of_one_name_are_an_issue() -> None:
    assert label_issues(["cat", "dog"], {"cat": 2, "dog": 5}, stated=False) == []
    (issue,) = label_issues(["No Mask", "no_mask"], {"No Mask": 2, "no_mask": 5}, stated=False)
    assert (issue.label, issue.nearest) == ("No Mask", "no_mask")


def test_labels_without_letters_are_told_apart() -> None:
    assert label_issues(["+", "-"], {"+": 1, "-": 1}, stated=False) == []
