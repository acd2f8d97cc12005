from training.conversion.foreign.output_names import restore_names

# As tensorflowjs 4.22 writes it: outputs with a unique shape keep their names, the others are numbered.
CONVERTED = {
    "Identity_4:0": ("Identity_4:0", [1, 100]),
    "Identity:0": ("Identity:0", [1, 100]),
    "Identity_2:0": ("Identity_2:0", [1, 100]),
    "detection_boxes": ("Identity_1:0", [1, 100, 4]),
    "detection_multiclass_scores": ("Identity_3:0", [1, 100, 3]),
    "num_detections": ("Identity_5:0", [1]),
}


def test_scores_and_classes_get_their_names_back() -> None:
    names = restore_names(CONVERTED)
    assert names["detection_scores"] == "Identity_4:0"
    assert names["detection_classes"] == "Identity_2:0"
    assert names["detection_boxes"] == "Identity_1:0"
    assert "raw_detection_boxes" not in names


def test_raw_boxes_come_before_raw_scores_of_the_same_shape() -> None:
    shapes = [[1, 100, 4], [1, 100], [1, 100], [1], [1, 1917, 4], [1, 1917, 4]]
    bare = {f"out{9 - i}": ("Identity" if i == 0 else f"Identity_{i}", shape) for i, shape in enumerate(shapes)}
    names = restore_names(bare)
    assert (names["raw_detection_boxes"], names["raw_detection_scores"]) == ("Identity_4", "Identity_5")
    assert (names["detection_classes"], names["detection_scores"]) == ("Identity_1", "Identity_2")


def test_other_models_keep_their_names() -> None:
    other = {"Identity:0": ("Identity:0", [1, 9, 4]), "scores": ("Identity_1:0", [1, 9, 2]), "x": ("y:0", None)}
    assert restore_names(other) == {"Identity:0": "Identity:0", "scores": "Identity_1:0", "x": "y:0"}
