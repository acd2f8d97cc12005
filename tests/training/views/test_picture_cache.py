import tensorflow as tf

from tests.training.views.few_pictures import PICTURES
from training.views.picture_cache import PictureCache


def test_it_keeps_no_more_than_there_is_room_for_and_reads_the_same_either_way() -> None:
    full = [tf.io.decode_jpeg(picture.jpeg, channels=3).numpy() for picture in PICTURES]
    room = full[0].nbytes + full[1].nbytes
    cache = PictureCache(PICTURES, room / 1e9)
    for _ in range(2):
        for number, image in enumerate(full):
            assert (cache.read(tf.constant(number, tf.int64)).numpy() == image).all()
    assert sorted(cache._kept) == [0, 1]
    assert sum(image.nbytes for image in cache._kept.values()) <= room
