"""A benchmark's result in the terminal."""

from typing import TYPE_CHECKING

from rich.table import Table

if TYPE_CHECKING:
    from dateline.bench.result import Result


def result_table(result: "Result") -> Table:
    """Measures with their 95 % intervals, and the published figures under them."""
    table = Table(
        title=f"{result.corpus} ({result.part}), n = {result.n:,}",
        title_justify="left",
        caption="\n".join(result.notes) or None,
        caption_justify="left",
        box=None,
        header_style="bold",
    )
    for column in ("measure", "value", "95 % interval"):
        table.add_column(column, justify="left" if column == "measure" else "right")
    for name, one in result.measures.items():
        interval = "" if one.low == one.high else f"{one.low:,.3f} – {one.high:,.3f}"
        table.add_row(name, f"{one.value:,.3f}", interval)
    for name, figure in result.published.items():
        table.add_row(f"[dim]published: {name}[/]", f"[dim]{figure:,.3f}[/]", "")
    return table
