import numpy as np
import pytest

from training.core.anchors import ssd_anchor_sizes, tile_anchors

MAPS_AT_300 = [19, 10, 5, 3, 2, 1]


def test_the_api_has_1917_anchors_at_300() -> None:
    sizes = ssd_anchor_sizes()
    assert [len(shapes) for shapes in sizes] == [3, 6, 6, 6, 6, 6]
    assert tile_anchors(MAPS_AT_300, sizes).shape == (1917, 4)


def test_the_api_sizes_by_hand() -> None:
    sizes = ssd_anchor_sizes()
    # The reduced lowest map: 0.1 square, then scale 0.2 at aspect 2 and 1/2.
    assert sizes[0] == [
        pytest.approx((0.1, 0.1)),
        pytest.approx((0.2 / 2**0.5, 0.2 * 2**0.5)),
        pytest.approx((0.2 * 2**0.5, 0.2 / 2**0.5)),
    ]
    # The second: scale 0.2 + 0.75 / 5 = 0.35; its last anchor lies between 0.35 and 0.5.
    assert sizes[1][0] == pytest.approx((0.35, 0.35))
    assert sizes[1][-1] == pytest.approx((0.175**0.5, 0.175**0.5))
    # The API writes 0.3333 for a third.
    assert sizes[1][4] == pytest.approx((0.35 / 0.3333**0.5, 0.35 * 0.3333**0.5))
    # The last map's scale is 0.95, and the one after it counts as 1.
    assert sizes[5][-1] == pytest.approx((0.95**0.5, 0.95**0.5))


def test_anchors_stand_on_cell_centres_row_by_row() -> None:
    anchors = tile_anchors([2], [[(0.5, 0.25), (0.1, 0.1)]])
    assert anchors.shape == (8, 4)
    assert anchors.dtype == np.float32
    # Cell (0, 0), first anchor: centre 0.25, 0.25.
    np.testing.assert_allclose(anchors[0], [0.0, 0.125, 0.5, 0.375])
    # The next in the same cell, then the cell to the right, then the row below.
    np.testing.assert_allclose(anchors[1], [0.2, 0.2, 0.3, 0.3], atol=1e-7)
    np.testing.assert_allclose(anchors[2], [0.0, 0.625, 0.5, 0.875])
    np.testing.assert_allclose(anchors[4], [0.5, 0.125, 1.0, 0.375])


def test_maps_and_sizes_must_pair() -> None:
    with pytest.raises(ValueError, match="2 feature maps need as many lists"):
        tile_anchors([2, 1], [[(0.1, 0.1)]])
