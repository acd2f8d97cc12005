"""Records at an address, in TensorFlow's own in-memory file system: writing, reading, and everything that can fail."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import tensorflow as tf

from tests.training.drawn import LABELS, box, write_cloud
from training import evaluate, inspect, records, train
from training.data import buckets
from training.data.examples import read_pictures
from training.data.label_map import read_labels
from training.errors import TrainingError

gfile = tf.io.gfile
CONFIG = str(Path(__file__).parents[3] / "training" / "configs" / "own.toml")
MODEL = str(Path(__file__).parents[3] / "model_web")


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in another folder: what a stage writes into the current one must not end up in the repository."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def bucket(request: pytest.FixtureRequest) -> Iterator[str]:
    address = f"ram://{request.node.name.replace('[', '-').rstrip(']')}/records"
    yield address
    if gfile.exists(address):
        gfile.rmtree(address)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    annotations = {f"{number}.jpg": [box(0.2, 0.2, 0.6, 0.7, LABELS[number % 2])] for number in range(10)}
    return write_cloud(tmp_path / "data", annotations)


def write(data: Path, out: object, *more: str) -> None:
    assert records.main([str(data), str(out), *more]) == 0


def test_what_is_written_there_is_what_is_written_here(data: Path, bucket: str, tmp_path: Path) -> None:
    write(data, tmp_path / "records")
    write(data, f"{bucket}/")
    names = sorted(file.name for file in (tmp_path / "records").iterdir())
    assert sorted(gfile.listdir(bucket)) == names
    for name in names:
        with gfile.GFile(f"{bucket}/{name}", "rb") as there:
            assert there.read() == (tmp_path / "records" / name).read_bytes()


def test_an_earlier_folder_leaves_nothing_behind(data: Path, bucket: str) -> None:
    write(data, bucket, "--shards", "3")
    write(data, bucket)
    assert [name for name in gfile.listdir(bucket) if ".record-" in name] == []
    with buckets.at_hand(bucket) as folder:
        assert len(read_pictures(folder, "train")) == 7


def test_pictures_are_read_after_what_was_brought_has_gone(data: Path, bucket: str) -> None:
    write(data, bucket)
    with buckets.at_hand(bucket) as folder:
        pictures, labels = read_pictures(folder, "val"), read_labels(folder)
    assert not folder.exists()
    assert labels == LABELS
    assert all(picture.jpeg.startswith(b"\xff\xd8") for picture in pictures)


def test_other_files_are_left_alone(data: Path, bucket: str) -> None:
    gfile.makedirs(bucket)
    with gfile.GFile(f"{bucket}/thesis.txt", "w") as file:
        file.write("years of work")
    with pytest.raises(TrainingError, match=r"holds other files \(thesis\.txt\) and is left as it is"):
        records.main([str(data), bucket])
    assert gfile.listdir(bucket) == ["thesis.txt"]


def test_while_the_label_map_is_not_there_neither_is_the_folder(data: Path, bucket: str) -> None:
    write(data, bucket)
    gfile.remove(f"{bucket}/label_map.pbtxt")
    with pytest.raises(TrainingError, match=r"holds no label_map\.pbtxt; `python -m training records"):
        train.main([bucket, "out", "--config", CONFIG])


def test_a_fault_is_told_with_the_address(data: Path, bucket: str) -> None:
    write(data, bucket)
    gfile.remove(f"{bucket}/label_map.pbtxt")  # this file system would append
    with gfile.GFile(f"{bucket}/label_map.pbtxt", "w") as file:
        file.write("nothing")
    with pytest.raises(TrainingError, match=f"^{bucket}/label_map.pbtxt: a label map was expected"):
        inspect.main([bucket, "--views", CONFIG])


def test_a_disk_that_is_too_small(data: Path, bucket: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write(data, bucket)
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=10))
    with (
        pytest.raises(TrainingError, match=r"is 0\.0 GB and is brought to .*, where 0\.0 GB are free; .* TMPDIR"),
        buckets.at_hand(bucket),
    ):
        pass


@pytest.mark.parametrize("address", ["s3://nobody/records", "hdfs://nobody/records"])
def test_a_file_system_that_is_not_there(address: str, data: Path) -> None:
    with pytest.raises(TrainingError, match=f"^{address}: TensorFlow reaches gs:// by itself; .* mount the bucket"):
        records.main([str(data), address])


def test_pictures_themselves_are_looked_at_here() -> None:
    with pytest.raises(TrainingError, match="looked at on this machine; bring ram://pictures here, or mount it"):
        inspect.main(["ram://pictures"])


def test_training_and_evaluation_take_an_address(
    data: Path, bucket: str, small_model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(data, bucket)
    asked: list[list[bytes]] = []
    monkeypatch.setattr(train, "dry_run", lambda run: asked.append([picture.jpeg[:2] for picture in run.pictures]))
    monkeypatch.setattr(train, "told", lambda *_: [])
    assert train.main([bucket, "nowhere", "--config", CONFIG, "--checkpoint", MODEL, "--dry-run"]) == 0
    assert asked == [[b"\xff\xd8"] * 7]
    assert evaluate.main([str(small_model), bucket, "--out", str(tmp_path / "out")]) == 0
