"""A run goes on while that pays off, lowers the rate, and ends; time ends it too, and more time undoes that."""

import pytest

from training.config import TrainConfig
from training.learning.course import Course
from training.learning.schedule import WARM_UP_FROM, WarmPeakCool


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        monkeypatch.setattr("training.learning.course.time.perf_counter", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def drive(course: Course, clock: Clock, figures: dict[int, float], first: int = 0) -> tuple[int, list[str]]:
    """Take steps of one second with validations at some of them; return the last step and the messages."""
    said, step = [], first
    course.start()
    while step < course.end:
        step, clock.now = step + 1, clock.now + 1.0
        if step in figures:
            course.validated(figures[step])
        if words := course.look(step):
            said.append(words)
    return step, said


def test_it_goes_on_while_it_pays_and_then_lets_the_rate_down(clock: Clock) -> None:
    train = TrainConfig(steps=1000, warm_up=10, cool_down=50, patience=2, learning_rate=1.0)
    schedule = WarmPeakCool(train)
    course = Course(train, schedule)
    last, said = drive(course, clock, {100: 0.3, 200: 0.5, 300: 0.6, 400: 0.603, 500: 0.604})
    assert said == ["no better for 2 validations: the learning rate falls, 50 more steps"]
    assert last == 550
    rates = [float(schedule(step)) for step in (0, 10, 500, 525, 550)]
    assert rates == pytest.approx([WARM_UP_FROM, 1.0, 1.0, 0.505, 0.01], abs=1e-5)
    assert "best mAP at IoU 0.5 0.604" in course.last_words(last)


def test_patience_begins_once_something_is_learnt(clock: Clock) -> None:
    train = TrainConfig(steps=1000, warm_up=10, cool_down=50, patience=2)
    slow = dict.fromkeys(range(100, 600, 100), 0.001) | {600: 0.4, 700: 0.4, 800: 0.4}
    assert drive(Course(train, WarmPeakCool(train)), clock, slow)[0] == 850


def test_time_ends_it_and_more_time_goes_on(clock: Clock) -> None:
    train = TrainConfig(steps=1000, warm_up=10, cool_down=50, minutes=5.0)
    schedule = WarmPeakCool(train)
    course = Course(train, schedule)
    last, said = drive(course, clock, {})
    assert said == ["5 minutes are nearly up: the learning rate falls, 50 more steps"]
    assert 298 <= last <= 300
    assert course.last_words(last).endswith("with a larger train.minutes the same command goes on")

    longer = Course(TrainConfig(steps=1000, warm_up=10, cool_down=50, minutes=10.0), schedule)
    assert longer.go_on(last, course.state()) == f"resumed at step {last}, with more time than before"
    assert drive(longer, clock, {}, last)[0] == pytest.approx(600, abs=3)

    again = Course(train, schedule)
    again.go_on(600, longer.state())
    assert again.end == longer.end, "no more time, no way back"


def test_the_fall_is_shorter_where_little_time_is_left(clock: Clock) -> None:
    train = TrainConfig(steps=1000, warm_up=10, cool_down=500, minutes=1.0)
    last, _ = drive(Course(train, WarmPeakCool(train)), clock, {})
    assert last == pytest.approx(60, abs=3)


def test_without_a_cool_down_it_falls_from_the_warm_up_on_and_stops_where_it_is(clock: Clock) -> None:
    train = TrainConfig(steps=100, warm_up=20, patience=1, learning_rate=1.0)
    schedule = WarmPeakCool(train)
    assert float(schedule(60)) == pytest.approx(0.505, abs=1e-5)
    assert drive(Course(train, schedule), clock, {30: 0.5, 40: 0.5}) == (
        40,
        ["stopped at step 40: no better for 1 validations"],
    )
