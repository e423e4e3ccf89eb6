"""Finds equipment: tanks, drones, shells, with the class, the model and how many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.mentions.actor_phrases import is_plural, phrase_of, relation_of
from dateline.mentions.equipment import SHIP, Equipment, load_equipment
from dateline.mentions.phrases import Word, read_words
from dateline.mentions.quantities import find_quantities, is_hyphenated
from dateline.model import Materiel, Mention, MentionKind
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

NOUN_TAGS: Final = frozenset({"NOUN", "PROPN", "NUM", "X", "SYM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMateriel:
    """A mention of equipment with what it stands for.

    Attributes:
        group: the coarse class, such as ``armour``.
    """

    mention: Mention
    materiel: Materiel
    group: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    start: int
    end: int
    equipment: Equipment


def find_materiel(parse: Parse) -> tuple[FoundMateriel, ...]:
    """The equipment spoken of in a document, in the order of its text."""
    return tuple(found for parsed in parse.sentences for found in find_in_sentence(parsed))


def find_in_sentence(parsed: ParsedSentence) -> Iterator[FoundMateriel]:
    """The equipment spoken of in a sentence."""
    text = parsed.span.quote
    named = _join(list(_find_names(text, read_words(text))), text)
    named = sorted((*named, *_find_ships(text)), key=lambda one: one.start)
    if not named:
        return
    whole = parsed.document.text
    numbers = {
        one.head.i: one.number.best
        for one in find_quantities(parsed)
        if not is_hyphenated(whole, one.number.end)
    }
    for one in named:
        token = parsed.token_at(parsed.sentence.start + one.end - 1)
        if token is not None and token.pos_ in NOUN_TAGS:
            yield _found(parsed, token, one, numbers)


def _found(
    parsed: ParsedSentence, token: Token, named: _Named, numbers: dict[int, int | None]
) -> FoundMateriel:
    equipment = named.equipment
    start = parsed.sentence.start + named.start
    span = parsed.span_of(phrase_of(token))
    span = parsed.document.span(
        min(start, span.start), max(span.end, parsed.span_of(token).end)
    )
    mention = Mention(
        kind=MentionKind.MATERIEL,
        span=span,
        head=parsed.span_of(token),
        sentence=parsed.sentence.index,
        label=equipment.class_,
        row=f"equipment:{equipment.model or equipment.name}",
        relation=relation_of(token),
        is_plural=is_plural(token),
    )
    materiel = Materiel(
        class_=equipment.class_, model=equipment.model, count=_count(token, numbers)
    )
    return FoundMateriel(mention=mention, materiel=materiel, group=equipment.group)


def _count(token: Token, numbers: dict[int, int | None]) -> int | None:
    if token.i in numbers:
        return numbers[token.i]
    is_one = any(
        child.lower_ in {"a", "an"} and child.dep_ == "det" for child in token.children
    )
    return 1 if is_one and not is_plural(token) else None


def _find_names(text: str, words: Sequence[Word]) -> Iterator[_Named]:
    trie = load_equipment()
    matches = [
        (match, words[match.first].start, words[match.after - 1].end)
        for match in trie.find(words)
    ]
    for match, start, end in matches:
        equipment = next(
            (one for one in match.values if _is_spelt_as(one, text[start:end])), None
        )
        if equipment is None:
            continue
        if not equipment.is_doubtful or len(matches) > 1:
            yield _Named(start=start, end=end, equipment=equipment)


def _find_ships(text: str) -> Iterator[_Named]:
    """Ships by the prefix of their name: "HMS Example"."""
    for match in SHIP.finditer(text):
        ship = Equipment(
            name=match.group(),
            model=match.group(),
            class_="vessel",
            group="vessel",
            is_doubtful=False,
        )
        yield _Named(start=match.start(), end=match.end(), equipment=ship)


def _is_spelt_as(equipment: Equipment, found: str) -> bool:
    """Whether the case of `found` allows it: models need a capital."""
    return not equipment.has_capital or any(one.isupper() for one in found)


def _join(named: list[_Named], text: str) -> list[_Named]:
    """Names that directly follow each other as one: "T-72 tank", "Grad rockets"."""
    joined: list[_Named] = []
    for one in named:
        before = joined[-1] if joined else None
        if before is not None and text[before.end : one.start] in {" ", "-"}:
            kept = before.equipment if before.equipment.model else one.equipment
            joined[-1] = _Named(start=before.start, end=one.end, equipment=kept)
        else:
            joined.append(one)
    return joined
