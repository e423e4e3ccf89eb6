"""Finding attributions in small texts, for the tests of attribution."""

from dateline.claims.attribution import FoundAttribution, find_attributions, read_chain
from dateline.model import Actor, Attribution, Span
from dateline.text.parse import Parse
from parsed import make_report, parse_text


class NoActors:
    """An index in which nobody is known."""

    def of(self, span: Span) -> Actor | None:
        """Nobody."""
        return None


def find(*sentences: str, headline: str | None = None) -> tuple[FoundAttribution, ...]:
    """The attributions of a small text."""
    return find_attributions(parse_text(*sentences, headline=headline))


def find_one(*sentences: str, cue: str, headline: str | None = None) -> FoundAttribution:
    """The one attribution of a small text with this cue."""
    (found,) = [one for one in find(*sentences, headline=headline) if one.cue.quote == cue]
    return found


def contents(found: FoundAttribution) -> list[str]:
    """The words of the content."""
    return [span.quote for span in found.content]


def names(found: FoundAttribution) -> list[str | None]:
    """The names of the speakers."""
    return [speaker.name for speaker in found.speakers]


class OneActor:
    """An index in which all words mean one actor."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor

    def of(self, span: Span) -> Actor | None:
        """That actor."""
        return self.actor


def chain_of(
    parse: Parse, word: str, actors: NoActors | OneActor | None = None
) -> tuple[Attribution, ...]:
    """The chain of voices behind the first `word` of a parsed text."""
    index = actors or NoActors()
    for parsed in parse.sentences:
        for token in parsed.doc:
            if token.text == word:
                return read_chain(token, parsed, parse, index, make_report("text"))
    raise AssertionError(f"{word!r} is not in the text")
