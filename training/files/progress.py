"""Progress bars on stderr; if stderr is not a terminal, one line when the work is done.

Several stages in a row can share one display (`whole_way`), with one estimate for all of them; their own bars then
appear under it. What a stage does is not known here.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text


class Bar:
    """A bar that is shown."""

    def __init__(self, progress: Progress, task: TaskID, moved: Callable[[float], None]) -> None:
        self._progress, self._task, self._moved = progress, task, moved

    def advance(self) -> None:
        """Advance by one."""
        self._progress.advance(self._task)
        task = self._progress.tasks[self._progress.task_ids.index(self._task)]
        self._moved(task.percentage / 100.0)

    def expect(self, total: int) -> None:
        """Change the total."""
        self._progress.update(self._task, total=total)

    def say(self, text: str) -> None:
        """Show a line above the bar."""
        self._progress.console.print(text, highlight=False, soft_wrap=True)


@contextmanager
def progress_bar(what: str, total: int) -> Iterator[Callable[[], None]]:
    """Yield a function that advances the bar by one.

    Args:
        what: a verb phrase, such as `checking pictures`.
        total: how often the function will be called.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with _bar_in(lambda: _display(columns, Console(stderr=True)), what, total) as bar:
        yield bar.advance


@contextmanager
def long_bar(what: str, total: int, first: int, console: Console) -> Iterator[Bar]:
    """Yield a bar that begins at `first` and shows the time left; without a terminal, only what is said through it.

    It shows the step and the time left and nothing else, so that they fit the narrowest terminal.
    """
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with _bar_in(lambda: _display(columns, console, disable=not console.is_terminal), what, total, first) as bar:
        yield bar


@contextmanager
def _bar_in(own: Callable[[], Progress], what: str, total: int, first: int = 0) -> Iterator[Bar]:
    """Yield a bar in the display that all stages share, or in its own if there is none."""
    if whole := _shared.get():
        task = whole.progress.add_task(f"  {what}", total=total, completed=first)
        try:
            yield Bar(whole.progress, task, whole.moved)
        finally:
            whole.progress.remove_task(task)
        return
    with own() as progress:
        yield Bar(progress, progress.add_task(what, total=total, completed=first), lambda share: None)


def _display(columns: Sequence[ProgressColumn], console: Console, disable: bool = False) -> Progress:
    """Return a display that leaves alone what is printed to a file or a pipe."""
    return Progress(*columns, console=console, disable=disable, redirect_stdout=sys.stdout.isatty())


class Whole:
    """One display for several stages in a row, with the time that all of them are expected to take."""

    def __init__(self, seconds: Mapping[str, float], console: Console) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), _Done(), _Left())
        self.progress = _display(columns, console)
        self._seconds, self._before, self._now = dict(seconds), 0.0, ""
        self._task = self.progress.add_task("", total=sum(seconds.values()), of=len(seconds), number=0)

    def begin(self, stage: str) -> None:
        """Go on to a stage; those before it are done."""
        names = list(self._seconds)
        number = names.index(stage)
        self._now, self._before = stage, sum(self._seconds[name] for name in names[:number])
        self.progress.update(self._task, description=stage, completed=self._before, number=number + 1)
        if not self.progress.console.is_terminal:
            self.progress.console.print(f"{number + 1} of {len(names)}: {stage}", highlight=False)

    def moved(self, share: float) -> None:
        """Record how far the current stage has come, 0..1; a stage's second bar does not move it back."""
        done = self._before + self._seconds[self._now] * min(1.0, share)
        self.progress.update(self._task, completed=max(done, self.progress.tasks[0].completed))

    def end(self) -> None:
        """Fill the bar."""
        self.progress.update(self._task, completed=sum(self._seconds.values()))


_shared: ContextVar[Whole | None] = ContextVar("whole_way", default=None)


@contextmanager
def whole_way(seconds: Mapping[str, float], console: Console | None = None) -> Iterator[Whole]:
    """Yield a display in which all bars within the block appear.

    Args:
        seconds: stage -> how long it is expected to take, in the order of the stages.
    """
    whole = Whole(seconds, console or Console(stderr=True))
    token = _shared.set(whole)
    try:
        with whole.progress:
            yield whole
    finally:
        _shared.reset(token)


class _Done(ProgressColumn):
    """Stage 2/6 for the whole, 150/600 for a stage's own bar."""

    def render(self, task: Task) -> Text:
        if "of" in task.fields:
            return Text(f"stage {task.fields['number']} of {task.fields['of']}", style="progress.download")
        return Text(f"{int(task.completed)}/{int(task.total or 0)}", style="progress.download")


class _Left(TimeRemainingColumn):
    """The time left: for the whole by its stages' expected times, for a stage by its pace."""

    def render(self, task: Task) -> Text:
        if "of" not in task.fields:
            return super().render(task)
        left = max(0, round(task.total or 0) - round(task.completed))
        return Text(f"about {timedelta(seconds=left)} left", style="progress.remaining")
