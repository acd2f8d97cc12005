import pytest

from training.data.provenance import source_of


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("data/images/ilc-93ddf9d9.jpg", "ilc"),
        ("extra/karan/images/karan-1.jpg", "karan"),
        ("holiday/0001.jpg", "holiday"),
        ("0001.jpg", "pictures"),
    ],
)
def test_the_source_is_the_files_prefix_or_its_folder(name: str, source: str) -> None:
    assert source_of(name) == source
