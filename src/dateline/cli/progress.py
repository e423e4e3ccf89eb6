"""The progress of a run, on standard error, where that is a terminal."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.pipeline import RunSummary


class RunProgress:
    """A line that counts what was read; silent where the console is no terminal."""

    def __init__(self, console: "Console") -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self._bar = Progress(
            *columns, console=console, transient=True, disable=not console.is_terminal
        )
        self._task = self._bar.add_task("Reading …", total=None)

    def __enter__(self) -> Self:
        """Begin to show."""
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the line away."""
        self._bar.stop()

    def show(self, summary: "RunSummary") -> None:
        """Show how far the run is."""
        text = f"{summary.n_read:,} reports read, {summary.n_claims:,} claims"
        if summary.n_known:
            text += f", {summary.n_known:,} known already"
        if summary.n_failures:
            text += f", [red]{summary.n_failures:,} failed[/]"
        self._bar.update(self._task, description=text)
