"""When a run has learnt enough: it continues while that pays off, and ends by lowering the learning rate.

How the rate falls is schedule's job; what is measured is validation's.
"""

import math
import time

from training.config import TrainConfig
from training.learning.schedule import WarmPeakCool

# A gain in mAP smaller than this is not worth the steps it took.
PAYS = 0.005

# Below this mAP the network has not begun to learn, and patience does not count yet.
BEGUN = 0.05

# The first steps of a run take longer: TensorFlow builds its graph, and buffers fill.
UNTIMED = 10


class Course:
    """Decides about one run, step by step.

    Attributes:
        best: the best mAP so far.
    """

    def __init__(self, train: TrainConfig, schedule: WarmPeakCool) -> None:
        self._train, self._schedule = train, schedule
        self.best, self._paid, self._waited, self._cut = -math.inf, -math.inf, 0, False
        self._seconds_before, self._started = 0.0, time.perf_counter()
        self._first = 0
        self._timed: tuple[int, float] | None = None

    def state(self) -> dict[str, float]:
        """Return what a resume point stores of it."""
        return {
            "best": self.best,
            "paid": self._paid,
            "waited": self._waited,
            "seconds": self.seconds,
            "cut": float(self._cut),
        }

    def go_on(self, step: int, state: dict[str, float]) -> str:
        """Restore a resume point's state and return a message; a raised time limit undoes an end by time."""
        self.best, self._paid, self._waited = state["best"], state["paid"], int(state["waited"])
        self._seconds_before, self._cut, self._first = state["seconds"], bool(state["cut"]), step
        if self._cut and not self._out_of_time(0.0):
            self._schedule.fall_at_the_end()
            self._cut = False
            return f"resumed at step {step}, with more time than before"
        return f"resumed at step {step}"

    @property
    def seconds(self) -> float:
        """How long the run has taken, including the time before it was resumed."""
        return self._seconds_before + time.perf_counter() - self._started

    @property
    def end(self) -> int:
        """The last step, as far as is known."""
        return self._schedule.end

    def start(self) -> None:
        """Start the clock."""
        self._started = time.perf_counter()

    def validated(self, figure: float) -> bool:
        """Record an mAP and return whether it is the best so far."""
        self._waited += int(self.best >= BEGUN)
        if figure > self._paid + PAYS:
            self._paid, self._waited = figure, 0
        better = figure > self.best
        self.best = max(self.best, figure)
        return better

    def look(self, step: int) -> str | None:
        """Start lowering the rate after this step if patience or time has run out, and return why, once."""
        if step - self._first == UNTIMED:
            self._timed = step, time.perf_counter()
        if step >= self._schedule.course[0] and self._train.cool_down:
            return None
        if self._train.patience and self._waited >= self._train.patience:
            return self._let_down(step, self._train.cool_down, f"no better for {self._waited} validations")
        length = self._train.cool_down
        if self._out_of_time(length * self._pace(step)):
            self._cut = True
            left = self._train.minutes * 60.0 - self.seconds
            length = min(length, int(max(left, 0.0) / self._pace(step))) if self._pace(step) else length
            return self._let_down(step, length, f"{self._train.minutes:g} minutes are nearly up")
        return None

    def expected_end(self, step: int) -> int:
        """Return the last step that the schedule and the time limit allow, as far as can be told now."""
        pace = self._pace(step)
        if not self._train.minutes or not pace or step >= self._schedule.course[0]:
            return self.end
        return min(self.end, step + max(0, int((self._train.minutes * 60.0 - self.seconds) / pace)))

    def last_words(self, step: int) -> str:
        """Say how the run ended."""
        best = f"best mAP at IoU 0.5 {self.best:.3f}" if math.isfinite(self.best) else "never measured"
        more = "; with a larger train.minutes the same command goes on" if self._cut else ""
        return f"done after {step} steps and {self.seconds / 60.0:.1f} minutes: {best}{more}"

    def _out_of_time(self, needed: float) -> bool:
        return bool(self._train.minutes) and self.seconds + needed >= self._train.minutes * 60.0

    def _pace(self, step: int) -> float:
        """Return seconds per step; 0 where it is too early to tell."""
        if self._timed is None or step <= self._timed[0]:
            return 0.0
        return (time.perf_counter() - self._timed[1]) / (step - self._timed[0])

    def _let_down(self, step: int, length: int, why: str) -> str:
        length = min(length, self._train.steps - step)
        self._schedule.fall(step, length)
        return f"{why}: the learning rate falls, {length} more steps" if length else f"stopped at step {step}: {why}"
