"""Who is said to hold a place, as a tree in the terminal."""

from collections.abc import Sequence

from rich.markup import escape
from rich.tree import Tree

from dateline.link.wording import day_words
from dateline.model import ControlScope, Holder, PlaceControl, Spell


def control_tree(control: PlaceControl) -> Tree:
    """The tree: the spells of the place as a whole, then those of its parts."""
    tree = Tree(f"[bold]{escape(control.place)}[/]")
    _fill(tree, control)
    if control.parts:
        if not control.statements:
            tree.add("[dim]nobody is said to hold all of it[/]")
        inside = tree.add(f"within {escape(control.place)}:")
        for part in control.parts:
            _fill(inside.add(f"[bold]{escape(part.place)}[/]"), part)
    return tree


def _fill(tree: Tree, control: PlaceControl) -> None:
    for spell in control.spells:
        tree.add(_spell_words(spell))
    undated = sum(one.day is None for one in control.statements)
    if undated:
        tree.add(f"[dim]{undated} undated, in no spell[/]")
    rumours = sum(
        one.is_unconfirmed and one.scope is ControlScope.OWN for one in control.statements
    )
    if rumours:
        tree.add(f"[dim]{rumours} unconfirmed, in no spell[/]")


def _spell_words(spell: Spell) -> str:
    end = f"to {day_words(spell.end)}" if spell.end else "on"
    held = _holder_words(spell.holders) if spell.holders else "nobody is said to hold it"
    words = f"{day_words(spell.start)} {end}: {held}"
    if spell.challengers:
        words += f"; entered or surrounded by {_holder_words(spell.challengers)}"
    if spell.is_contested:
        return f"{words}; [magenta]contested: {escape(spell.reason)}[/]"
    return f"{words}; [dim]{escape(spell.reason)}[/]" if spell.reason else words


def _holder_words(holders: Sequence[Holder]) -> str:
    return " or ".join(
        f"[bold]{escape(one.party)}[/] [dim](says {escape(', '.join(one.voices))}"
        f"{escape(f', of all {one.within}') if one.within else ''})[/]"
        for one in holders
    )
