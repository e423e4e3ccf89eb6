"""The claims of one text in the terminal."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.text import Text
from rich.tree import Tree

from dateline.digest.wording import modality_words, voice_words
from dateline.link.wording import count_words, interval_words, place_words
from dateline.model import READ_ZONES, Claim, HeadlineStatus, Role

if TYPE_CHECKING:
    from rich.console import Console

    from dateline.pipeline import CloseReading

ROLE_STYLES = {Role.AGENT: "red", Role.PATIENT: "blue", Role.MATERIEL: "yellow"}
TRIGGER_STYLE, PLACE_STYLE, TIME_STYLE = "bold underline", "green", "cyan"
HEADLINE_WORDS = {
    HeadlineStatus.NOT_CARRIED: "only the headline says so",
    HeadlineStatus.CONTRADICTED: "the body contradicts this headline",
}


def show_reading(console: "Console", close: "CloseReading", *, explain: bool) -> None:
    """Print the text with its claims marked in it, then each claim with its parts."""
    for warning in (*close.report.warnings, *close.document.warnings):
        console.print(f"[yellow]! {escape(warning)}[/]")
    console.print(marked_text(close))
    console.print()
    for number, claim in enumerate(close.claims, 1):
        console.print(claim_tree(claim, number, explain=explain))
    if not close.claims:
        console.print("[dim]No claims.[/]")
    if explain:
        console.print(discard_tree(close))


def marked_text(close: "CloseReading") -> Text:
    """The document: what is not read dimmed, triggers, arguments, places and times marked."""
    document = close.document
    text = Text(document.text)
    for zone in document.zones:
        if zone.zone not in READ_ZONES:
            text.stylize("dim", zone.start, zone.end)
    for claim in close.claims:
        for argument in claim.arguments:
            style = ROLE_STYLES.get(argument.role)
            if style:
                text.stylize(style, argument.span.start, argument.span.end)
        for span in claim.place.spans if claim.place else ():
            text.stylize(PLACE_STYLE, span.start, span.end)
        for span in claim.time.spans:
            text.stylize(TIME_STYLE, span.start, span.end)
        text.stylize(TRIGGER_STYLE, claim.trigger.start, claim.trigger.end)
    return text


def claim_tree(claim: Claim, number: int, *, explain: bool) -> Tree:
    """One claim with its parts, and with the steps that made them where asked."""
    tree = Tree(
        f"[bold]{number}. {claim.event.type}[/] “{escape(claim.trigger.quote)}” "
        f"[dim]{modality_words(claim)}, factuality {claim.factuality:+.1f}, "
        f"confidence {claim.confidence:.2f}[/]"
    )
    for argument in claim.arguments:
        named = f" → {argument.actor.name}" if argument.actor else ""
        if argument.materiel:
            named = f" → {argument.materiel.model or argument.materiel.class_}"
        loaded = argument.actor.loaded_words if argument.actor else ()
        note = f" [dim](voice says “{escape(', '.join(loaded))}”)[/]" if loaded else ""
        tree.add(f"{argument.role}: {escape(argument.span.quote)}{escape(named)}{note}")
    for name, words in _facts(claim).items():
        if words:
            tree.add(f"{name}: {escape(words)}")
    if claim.headline_status in HEADLINE_WORDS:
        tree.add(f"[magenta]{HEADLINE_WORDS[claim.headline_status]}[/]")
    if explain:
        steps = tree.add("[dim]how it was read[/]")
        for step in (*claim.steps, *_choices(claim)):
            steps.add(f"[dim]{escape(step)}[/]")
    return tree


def _choices(claim: Claim) -> Iterator[str]:
    """Why this place and this time, and no other."""
    if claim.place is not None and claim.place.reason:
        yield f"place: {claim.place.reason}"
    if claim.time.reason:
        yield f"time: {claim.time.reason}"


def discard_tree(close: "CloseReading") -> Tree:
    """The candidates that were thrown away, with stage and reason."""
    tree = Tree("[bold]Thrown away[/]")
    for one in close.discards:
        tree.add(f"“{escape(one.span.quote)}” at {one.stage}: {escape(one.reason)}")
    return tree


def _facts(claim: Claim) -> dict[str, str]:
    place = place_words(claim.place)
    if claim.place and claim.place.radius_km is not None:
        radius = f"± {claim.place.radius_km:g} km"
        place += f" ({radius}, precision {claim.place.precision}, from {claim.place_basis})"
    time = interval_words(claim.time)
    return {
        "place": place,
        "time": f"{time} ({claim.time.basis})" if time else "",
        "losses": ", ".join(
            f"{count_words(one)}{f' of {one.of}' if one.of else ''}" for one in claim.counts
        ),
        "says who": voice_words(claim),
    }
