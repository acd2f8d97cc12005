"""Good model folders are read, hashed and listed; every broken one is refused with a message that names the file."""

import json
import math
import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.config import StartError
from app.model import changed_file, read_models
from tests.app.site import write_model


def test_reads_a_model(tmp_path: Path) -> None:
    (model,) = read_models(write_model(tmp_path / "m"))
    assert model.name == "A test's model"
    assert model.kind == "own"
    assert model.labels == ("mask", "no_mask", "incorrect")
    assert [file.name for file in model.files] == [
        "model.json",
        "group1-shard1of2.bin",
        "group1-shard2of2.bin",
        "labels.json",
    ]
    assert model.size == sum(path.stat().st_size for path in (tmp_path / "m").iterdir())


def test_hash_depends_on_content_and_names_only(tmp_path: Path) -> None:
    (one,) = read_models(write_model(tmp_path / "one"))
    (same,) = read_models(write_model(tmp_path / "two"))
    assert one.hash == same.hash
    (tmp_path / "two" / "labels.json").write_text('["a", "b", "c"]')
    (other,) = read_models(tmp_path / "two")
    assert other.hash != one.hash
    # A model's description does not change what runs, and no page fetches it to recompute the hash.
    (tmp_path / "one" / "README.md").write_text("another card")
    (described,) = read_models(tmp_path / "one")
    assert described.hash == one.hash


def test_several_models_are_sorted_by_folder(tmp_path: Path) -> None:
    write_model(tmp_path / "models" / "b", userDefinedMetadata={})
    write_model(tmp_path / "models" / "a", userDefinedMetadata={"name": 7})
    (tmp_path / "models" / "no-model").mkdir()
    assert [model.name for model in read_models(tmp_path / "models")] == ["a", "b"]


def test_models_of_one_name_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_model(tmp_path / "models" / name)
    write_model(tmp_path / "models" / "third", userDefinedMetadata={"name": "Third"})
    names = [model.name for model in read_models(tmp_path / "models")]
    assert names == ["A test's model (one)", "A test's model (other)", "Third"]


def test_model_without_labels(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (folder / "labels.json").unlink()
    (model,) = read_models(folder)
    assert model.labels == ()


def test_folder_of_links_as_kubernetes_mounts_it(tmp_path: Path) -> None:
    write_model(tmp_path / "m" / "..data")
    for path in (tmp_path / "m" / "..data").iterdir():
        (tmp_path / "m" / path.name).symlink_to(Path("..data") / path.name)
    models = read_models(tmp_path / "m")
    assert models[0].files[0].name == "model.json"


def test_missing_folder_and_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(StartError, match=r"does not exist; set MODEL_DIR"):
        read_models(tmp_path / "none")
    with pytest.raises(StartError, match=r"No model\.json in .*set MODEL_DIR"):
        read_models(tmp_path)


def shards(*names: Any) -> dict[str, Any]:
    weights = [{"name": "kernel", "shape": [10_000, 4], "dtype": "float32"}]
    return {"weightsManifest": [{"paths": list(names), "weights": weights}]}


def weights(*items: Any) -> dict[str, Any]:
    return {
        "weightsManifest": [{"paths": ["group1-shard1of2.bin", "group1-shard2of2.bin"], "weights": list(items)}],
    }


OUTSIDE = "which is not a file inside the model's folder"
NOT_USABLE = "has no usable shape and dtype"
READS = "TensorFlow.js reads float32, int32, bool, complex64, string"


def quantized(dtype: str, stored: str, **how: Any) -> dict[str, Any]:
    return weights({"name": "k", "shape": [4], "dtype": dtype, "quantization": {"dtype": stored, **how}})


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (shards("../secret.bin"), OUTSIDE),
        (shards("a/../../secret.bin"), OUTSIDE),
        (shards("/etc/passwd"), OUTSIDE),
        (shards("//host/x.bin"), OUTSIDE),
        (shards("https://example.com/x.bin"), OUTSIDE),
        (shards("..\\secret.bin"), OUTSIDE),
        (shards("x.bin\0"), OUTSIDE),
        (shards("%2e%2e/secret.bin"), OUTSIDE),
        (shards("x.bin?y"), OUTSIDE),
        (shards(""), OUTSIDE),
        (shards(7), OUTSIDE),
        (shards(None), OUTSIDE),
        (shards("."), OUTSIDE),
        (shards("sub"), OUTSIDE),
        (shards("x" * 5000), "is missing"),
        (shards("no-such-shard.bin"), "no-such-shard.bin is missing"),
        (shards("group1-shard1of2.bin"), "is truncated"),
        (shards("group1-shard1of2.bin", "group1-shard2of2.bin", "group1-shard1of2.bin"), "is too long"),
        (weights({"name": "k", "dtype": "float32"}), NOT_USABLE),
        (weights({"name": "k", "shape": [4], "dtype": "float128"}), f"weight 'k' has the dtype 'float128'; {READS}"),
        (weights({"name": "k", "shape": [4], "dtype": "int64"}), f"weight 'k' has the dtype 'int64'; {READS}"),
        (weights({"name": "k", "shape": [4], "dtype": "uint8"}), f"weight 'k' has the dtype 'uint8'; {READS}"),
        (weights({"name": "k", "shape": [4], "dtype": ["x"]}), "weight 'k' has the dtype ['x']"),
        (quantized("float32", "int8", scale=1, min=0), f"'float32' stored as 'int8'; {READS}"),
        (quantized("int32", "float16"), f"'int32' stored as 'float16'; {READS}"),
        (quantized("string", "uint8", scale=1, min=0), f"'string' stored as 'uint8'; {READS}"),
        (quantized("float32", "uint8"), NOT_USABLE),
        (quantized("float32", "uint8", scale=1, min="0"), NOT_USABLE),
        (quantized("float32", "uint16", scale=math.nan, min=0), NOT_USABLE),
        (weights({"name": "k", "shape": [-4], "dtype": "float32"}), NOT_USABLE),
        (weights({"name": "k", "shape": "44", "dtype": "float32"}), NOT_USABLE),
        (weights({"name": "k", "shape": [2**70], "dtype": "float32"}), NOT_USABLE),
        (weights({"name": "k", "shape": [1] * 99, "dtype": "float32"}), NOT_USABLE),
        (weights({"name": "k", "shape": [4], "dtype": "float32", "quantization": {"scale": 1}}), NOT_USABLE),
        (weights({"name": "k", "shape": [4], "dtype": "float32", "quantization": "uint8"}), NOT_USABLE),
        (weights("kernel"), NOT_USABLE),
        (weights(None), NOT_USABLE),
        ({"weightsManifest": None}, "has no weightsManifest"),
        ({"weightsManifest": ["x"]}, "has no weightsManifest"),
        ({"weightsManifest": [{"paths": "x"}]}, "lacks 'paths' or 'weights'"),
        ({"modelTopology": None}, "has no modelTopology"),
        ({"modelTopology": []}, "has no modelTopology"),
        ({"format": "layers-model"}, "is a Keras layers model"),
        ({"modelTopology": {"model_config": {}}}, "is a Keras layers model"),
    ],
)
def test_broken_model_json(tmp_path: Path, changes: dict[str, Any], expected: str) -> None:
    (tmp_path / "secret.bin").write_bytes(bytes(160_000))
    folder = write_model(tmp_path / "m", **changes)
    (folder / "sub").mkdir()
    with pytest.raises(StartError) as caught:
        read_models(folder)
    assert expected in str(caught.value)
    assert str(folder) in str(caught.value)
    assert len(str(caught.value)) < 12_000


def cut(folder: Path) -> None:
    os.truncate(folder / "group1-shard1of2.bin", 79_000)


def cut_last(folder: Path) -> None:
    os.truncate(folder / "group1-shard2of2.bin", 0)


def remove(folder: Path) -> None:
    (folder / "group1-shard2of2.bin").unlink()


def link_out(folder: Path) -> None:
    (folder / "group1-shard2of2.bin").unlink()
    (folder / "group1-shard2of2.bin").symlink_to("/etc/passwd")


def link_loop(folder: Path) -> None:
    (folder / "group1-shard2of2.bin").unlink()
    (folder / "group1-shard2of2.bin").symlink_to("group1-shard2of2.bin")


def labels_link_out(folder: Path) -> None:
    (folder.parent / "labels.json").write_text('["a", "b", "c"]')
    (folder / "labels.json").unlink()
    (folder / "labels.json").symlink_to("../labels.json")


def text(name: str, content: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_text(content)

    return write


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (cut, "group1-shard1of2.bin is truncated: the weights in model.json need 160,000 bytes"),
        (cut_last, "group1-shard2of2.bin is truncated"),
        (remove, "group1-shard2of2.bin is missing"),
        (link_out, OUTSIDE),
        (link_loop, "group1-shard2of2.bin is missing"),
        (labels_link_out, "labels.json leads out of the model's folder"),
        (text("model.json", "{"), "model.json is not valid JSON"),
        (text("model.json", ""), "model.json is not valid JSON"),
        (text("model.json", "[" * 100_000), "model.json is nested too deeply"),
        (text("model.json", "[" * 100_000 + "]" * 100_000), "model.json is nested too deeply"),
        (text("labels.json", "[" * 100_000 + "]" * 100_000), "labels.json is nested too deeply"),
        (text("model.json", "[]"), "model.json has no modelTopology"),
        (text("model.json", '{"modelTopology": {}, "a": ' + "9" * 5000 + "}"), "model.json is not valid JSON"),
        (text("labels.json", '["mask", "no_mask"]'), "labels.json has 2 labels, but the model's scores have 3 columns"),
        (text("labels.json", '{"mask": 0}'), "labels.json must be a list of names"),
        (text("labels.json", '["a", "b", ""]'), "labels.json must be a list of names"),
        (text("labels.json", '["a", "b", 3]'), "labels.json must be a list of names"),
        (text("labels.json", json.dumps(["a", "b", "c" * 101])), "labels.json must be a list of names"),
        (text("labels.json", "no json"), "labels.json is not valid JSON"),
    ],
)
def test_broken_files(tmp_path: Path, damage: Callable[[Path], None], expected: str) -> None:
    folder = write_model(tmp_path / "m")
    damage(folder)
    with pytest.raises(StartError) as caught:
        read_models(folder)
    assert expected in str(caught.value)


def test_huge_model_json_is_not_read(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    os.truncate(folder / "model.json", 2**30)
    with pytest.raises(
        StartError, match=r"model\.json has 1,073,741,824 bytes; more than 67,108,864 is not read, for a"
    ):
        read_models(folder)


def test_operation_that_tensorflowjs_does_not_know(tmp_path: Path) -> None:
    nodes = [
        {"name": "image", "op": "Placeholder"},
        {"name": "scores", "op": "FancyScores", "input": ["image"]},
        {"name": "boxes", "op": "Identity", "input": ["image"]},
    ]
    folder = write_model(tmp_path / "m", modelTopology={"node": nodes})
    with pytest.raises(StartError, match=r"model\.json holds the operation 'FancyScores' \(node 'scores'\).* export"):
        read_models(folder)


def put(stored: str, value: float, position: int) -> Callable[[Path], None]:
    """Write one number, little-endian, into the two shards of 80,000 bytes as if they were one."""

    def write(folder: Path) -> None:
        data = struct.pack("<f" if stored == "float32" else "<e", value)
        for index, byte in enumerate(data, position):
            with (folder / f"group1-shard{1 + index // 80_000}of2.bin").open("r+b") as shard:
                shard.seek(index % 80_000)
                shard.write(bytes([byte]))

    return write


def stored_as(stored: str) -> dict[str, Any]:
    count = 160_000 // (4 if stored == "float32" else 2)
    how = {} if stored == "float32" else {"quantization": {"dtype": stored}}
    first, second = (
        {"name": name, "shape": [size], "dtype": "float32", **how} for name, size in (("a", 10), ("b", count - 10))
    )
    return weights(first, second)


@pytest.mark.parametrize("stored", ["float32", "float16"])
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize(("position", "where"), [(4, "shard1of2.bin .* 'a'"), (159_996, "shard2of2.bin .* 'b'")])
def test_weights_that_are_no_numbers(tmp_path: Path, stored: str, value: float, position: int, where: str) -> None:
    folder = write_model(tmp_path / "m", **stored_as(stored))
    put(stored, value, position)(folder)
    with pytest.raises(StartError, match=f"{where.replace(' .* ', ' holds NaN or infinity in the weight ')}, so the"):
        read_models(folder)


@pytest.mark.parametrize(("stored", "largest"), [("float32", 3.4e38), ("float16", 65504.0)])
def test_the_largest_numbers_are_numbers(tmp_path: Path, stored: str, largest: float) -> None:
    folder = write_model(tmp_path / "m", **stored_as(stored))
    put(stored, -largest, 8)(folder)
    assert read_models(folder)


def test_weight_across_shards_of_an_odd_length(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    whole = b"".join((folder / f"group1-shard{part}of2.bin").read_bytes() for part in (1, 2))
    damaged = bytearray(whole)
    damaged[80_000:80_004] = struct.pack("<f", math.nan)
    for data, good in ((whole, True), (damaged, False)):
        (folder / "group1-shard1of2.bin").write_bytes(data[:80_002])
        (folder / "group1-shard2of2.bin").write_bytes(data[80_002:])
        if good:
            assert read_models(folder)
            continue
        with pytest.raises(StartError, match="NaN or infinity"):
            read_models(folder)


def test_labels_with_markup_are_only_names(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (folder / "labels.json").write_text('["<img src=x onerror=alert(1)>", "b", "c"]')
    assert read_models(folder)[0].labels[0].startswith("<img")


def test_changed_file_is_named(tmp_path: Path) -> None:
    folder = write_model(tmp_path / "m")
    (model,) = read_models(folder)
    assert changed_file(model) is None
    os.truncate(folder / "group1-shard2of2.bin", 5)
    assert changed_file(model) == "group1-shard2of2.bin"
    (folder / "group1-shard1of2.bin").unlink()
    assert changed_file(model) == "group1-shard1of2.bin"


def string(text: bytes) -> bytes:
    return struct.pack("<I", len(text)) + text


ASSERTION = {"name": "Postprocessor/SortByField/Assert/Assert/data_0", "shape": [], "dtype": "string"}
WORDS = string("Length mismatch: ü".encode()) + string(b"")


def with_strings(folder: Path, data: bytes, cut: int) -> Path:
    """A model whose floats have strings before and between them, cut into two shards at any byte."""
    first, last = ({"name": name, "shape": [8], "dtype": "float32"} for name in ("first", "last"))
    words = {"name": "words", "shape": [2, 1], "dtype": "string"}
    write_model(folder, **weights(ASSERTION, first, words, last))
    (folder / "group1-shard1of2.bin").write_bytes(data[:cut])
    (folder / "group1-shard2of2.bin").write_bytes(data[cut:])
    return folder


STRINGS = string(b"Incorrect field size") + bytes(32) + WORDS + bytes(32)


@pytest.mark.parametrize("cut", [0, 2, 4, 10, 40, 58, 70, len(STRINGS)])
def test_weights_of_strings_are_read(tmp_path: Path, cut: int) -> None:
    assert read_models(with_strings(tmp_path / "m", STRINGS, cut))


def test_number_after_a_string_is_looked_at_where_it_lies(tmp_path: Path) -> None:
    damaged = STRINGS[:-4] + struct.pack("<f", math.nan)
    with pytest.raises(StartError, match=r"shard2of2\.bin holds NaN or infinity in the weight 'last'"):
        read_models(with_strings(tmp_path / "m", damaged, 50))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (STRINGS[:-1], "truncated"),
        (STRINGS + b"x", "too long"),
        (STRINGS[:2], "truncated"),
        (struct.pack("<I", 2**32 - 1) + STRINGS, "truncated"),
    ],
)
def test_strings_of_the_wrong_length(tmp_path: Path, data: bytes, word: str) -> None:
    with pytest.raises(StartError, match=f"is {word}: the weights in model.json need"):
        read_models(with_strings(tmp_path / "m", data, 1))


def test_strings_without_end_are_not_counted_without_end(tmp_path: Path) -> None:
    endless = weights({"name": "k", "shape": [2**39], "dtype": "string"})
    with pytest.raises(StartError, match="is truncated"):
        read_models(write_model(tmp_path / "m", **endless))


@pytest.mark.parametrize(
    "weight",
    [
        {"shape": [20_000], "dtype": "complex64"},
        {"shape": [160_000], "dtype": "bool"},
        {"shape": [40_000], "dtype": "int32"},
        {"shape": [80_000], "dtype": "int32", "quantization": {"dtype": "uint16", "scale": 1, "min": 0}},
        {"shape": [160_000], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1}},
    ],
)
def test_every_dtype_that_tensorflowjs_reads(tmp_path: Path, weight: dict[str, Any]) -> None:
    assert read_models(write_model(tmp_path / "m", **weights({"name": "k", **weight})))
