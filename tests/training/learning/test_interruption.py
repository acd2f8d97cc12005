"""The first Ctrl-C is a wish to stop, the second one stops at once."""

import os
import signal

import pytest

from training.learning.interruption import SIGNALS, Interruption


@pytest.mark.parametrize("number", SIGNALS)
def test_the_first_is_noted_and_the_second_stops_at_once(number: signal.Signals) -> None:
    before = [signal.getsignal(one) for one in SIGNALS]
    with Interruption() as interruption:
        wanted = [interruption.wanted]
        os.kill(os.getpid(), number)
        wanted.append(interruption.wanted)
        assert wanted == [False, True]
        with pytest.raises(KeyboardInterrupt):
            os.kill(os.getpid(), number)
    assert [signal.getsignal(one) for one in SIGNALS] == before, "afterwards all is as it was"
