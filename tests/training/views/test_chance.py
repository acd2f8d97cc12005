import numpy as np
import tensorflow as tf

from training.views.chance import BLOCK, Draws, pick

SEED = tf.constant([42, 7], tf.int64)


def test_each_number_is_handed_out_once_and_the_same_seed_hands_out_the_same() -> None:
    first, second = (Draws(SEED) for _ in range(2))
    numbers = [float(first.share()) for _ in range(3 * BLOCK)]
    assert len(set(numbers)) == 3 * BLOCK, "also beyond a block"
    assert numbers == [float(second.share()) for _ in range(3 * BLOCK)]
    assert numbers != [float(Draws(tf.constant([42, 8], tf.int64)).share()) for _ in range(3 * BLOCK)]
    assert abs(np.mean(numbers) - 0.5) < 0.1


def test_a_branch_has_numbers_of_its_own_whichever_is_run() -> None:
    @tf.function
    def run(choice: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]:
        draws = Draws(SEED)
        seed = draws.seed()
        many = tf.cond(choice, lambda: sum(Draws(seed).share() for _ in range(2 * BLOCK)), lambda: 0.0)
        return many, draws.share()

    (some, after), (none, same) = (run(tf.constant(choice)) for choice in (True, False))
    assert some > 0.0 == none
    assert after == same


def test_a_pick_is_one_of_them() -> None:
    assert [int(pick(tf.constant(share), 3)) for share in (0.0, 0.34, 0.99, 1.0)] == [0, 1, 2, 2]
