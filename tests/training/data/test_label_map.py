import pytest

from training.data.label_map import format_label_map, parse_label_map


def test_what_is_written_is_read() -> None:
    labels = ["mask", 'say "no"', "größe"]
    assert parse_label_map(format_label_map(labels)) == labels


def test_the_api_forms() -> None:
    text = "item {\n  name: '/m/1'\n  id: 2\n  display_name: 'cat'\n}\nitem { id: 1 name: \"dog\" }"
    assert parse_label_map(text) == ["dog", "cat"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "without a gap"),
        ("item { id: 2 name: 'a' }", r"they are \[2\]"),
        ("item { name: 'a' }", "needs an id and a name"),
    ],
)
def test_bad_maps_say_why(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_label_map(text)
