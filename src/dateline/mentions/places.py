"""Place mentions: names that stand for places in this sentence, and not for people or bodies.

Evidence is put together from the model's entities, the gazetteer, and the words around a name:
locative prepositions ("in Karm"), nouns that say what it is ("Karm village", "the village of
Karm"), lists ("Karm and Zahr"), and the same name seen as a place elsewhere in the document.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.mentions.place_borders import find_borders
from dateline.mentions.place_evidence import (
    LABEL,
    METONYM,
    MODIFIER,
    ends_clause,
    is_of_other,
    is_open,
    nothing,
    read_evidence,
    row_of_pair,
)
from dateline.mentions.place_frames import find_framed, is_told_by_way
from dateline.mentions.place_in_actors import settle_actors_name
from dateline.mentions.place_local_areas import local_area_at
from dateline.mentions.place_mislabelled import is_country
from dateline.mentions.place_named_again import find_named_again
from dateline.mentions.place_names import (
    IsPlaceName,
    Name,
    find_names,
    find_names_in_capitals,
)
from dateline.mentions.place_namesakes import is_of_gang, is_of_saint, namesakes_of
from dateline.mentions.place_targets import find_targets, is_called_after
from dateline.mentions.place_words import is_common, noun_label, place_nouns, words_of
from dateline.model import Document, Mention, MentionKind, Span, Zone
from dateline.text.datelines import read_line
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

DATELINE = "dateline"

__all__ = ["DATELINE", "LABEL", "METONYM", "MODIFIER", "find_places"]

_CAPITAL_WORDS = re.compile(
    r"(?:(?:al|el|ash|ar|as|an|at|ad|az|ez)[ -])?[A-Z][\w'’]+"
    r"(?:[ -](?:(?:al|el|de|ez|of)[ -])?[A-Z][\w'’]+)*"
)

_DAY_OR_AGENCY = re.compile(r"[\d(]")


def find_places(
    parse: Parse, is_place_name: IsPlaceName, is_well_known: IsPlaceName = nothing
) -> tuple[Mention, ...]:
    """The place mentions of a document, in the order of the text.

    Args:
        parse: the parsed document.
        is_place_name: whether the gazetteer has a name.
        is_well_known: whether it is a large town's, a province's or a country's; without it
            some places that the model takes for persons are missed.

    The span of a mention takes in capitalised words of its own ("South Karm", "Karm
    Province"); its head is the bare name. A row that begins with `METONYM` marks a name that
    stands for a government, one with `MODIFIER` a name that only describes someone.
    """
    found: list[tuple[ParsedSentence, Name, str]] = []
    doubtful: list[tuple[ParsedSentence, Name]] = []
    for parsed in parse.sentences:
        for name in _names_of(parsed, is_place_name, is_well_known):
            row = read_evidence(name, is_well_known) or row_of_pair(
                name, is_place_name, is_well_known
            )
            if row:
                is_called = is_of_gang(name) or is_of_saint(name)
                found.append((parsed, name, _as_modifier(row) if is_called else row))
            elif name.is_known and is_open(name):
                doubtful.append((parsed, name))
            elif not name.is_known and is_told_by_way(name):
                found.append((parsed, name, "frame:unknown"))
    namesakes = namesakes_of(parse)
    found += list(_targets(parse, found, is_place_name))
    found = [one for one in found if not namesakes.have(one[1], one[2])]
    found = [
        (parsed, name, settled)
        for parsed, name, row in found
        if (settled := settle_actors_name(parsed, name, row)) is not None
    ]
    seen = {name.text.casefold() for _, name, _ in found}
    told = {(parsed.sentence.index, name.start) for parsed, name, _ in found}
    found += [
        (parsed, name, "document:same name")
        for parsed, name in doubtful
        if name.text.casefold() in seen
        and (parsed.sentence.index, name.start) not in told
        and not namesakes.have_acronym(name)
    ]
    found += find_named_again(parse, found)
    mentions = [_mention(parsed, name, row) for parsed, name, row in found]
    mentions += _in_cuts(parse, is_place_name)
    inside = {one.sentence for one in mentions if not is_country(one.head.quote)}
    mentions += find_borders(parse, inside)
    mentions += _in_dateline(parse.document, is_place_name)
    return tuple(sorted(mentions, key=lambda one: one.span))


def _as_modifier(row: str) -> str:
    """The row of a name that only says which gang it is."""
    return f"{MODIFIER}{row.removeprefix(METONYM).removeprefix(MODIFIER)}"


def _names_of(
    parsed: ParsedSentence, is_place_name: IsPlaceName, is_well_known: IsPlaceName
) -> Sequence[Name]:
    """The names of a sentence, with those that only their frame tells to be places'."""
    if parsed.span.quote.isupper():
        return list(find_names_in_capitals(parsed.doc, is_place_name, is_well_known))
    names = list(find_names(parsed.doc, is_place_name))
    taken = {at for name in names if not _is_of_person(name) for at in _tokens_of(name)}
    return [*names, *find_framed(parsed.doc, taken)]


def _tokens_of(name: Name) -> range:
    """The tokens of a name, with the words of a division behind it that name nothing."""
    return range(name.start, name.end + local_area_at(name.doc, name.end))


def _targets(
    parse: Parse,
    found: Sequence[tuple[ParsedSentence, Name, str]],
    is_place_name: IsPlaceName,
) -> Iterator[tuple[ParsedSentence, Name, str]]:
    """The names that only what happens to them tells to be places'."""
    taken: dict[int, set[int]] = {}
    for parsed, name, _ in found:
        taken.setdefault(parsed.sentence.index, set()).update(_tokens_of(name))
    for parsed in parse.sentences:
        others = taken.get(parsed.sentence.index, set())
        for name in find_targets(parsed.doc, others, is_place_name):
            yield parsed, name, _row_of_target(name)


def _row_of_target(name: Name) -> str:
    last = name.doc[name.end - 1]
    if is_called_after(last):
        return f"noun:{last.head.lower_}"
    return "target:known" if name.is_known else "target:unknown"


def _is_of_person(name: Name) -> bool:
    """Whether a known name is only a part of what the model takes for a person's."""
    return not name.is_whole and name.label == "PERSON"


def _mention(parsed: ParsedSentence, name: Name, row: str) -> Mention:
    tokens = list(name.doc[name.start : name.end])
    head = parsed.span_of(tokens)
    return Mention(
        kind=MentionKind.PLACE,
        span=parsed.span_of([*_own_way(name), *tokens, *_own_noun(name)]),
        head=head,
        sentence=parsed.sentence.index,
        label=_label(name),
        row=row,
    )


def _own_way(name: Name) -> Sequence[Token]:
    """The capitalised direction that belongs to the name: "South Karm"."""
    before = name.before()
    is_way = before is not None and before.lower_ in words_of("direction")
    return [before] if before is not None and is_way and before.text[0].isupper() else []


def _own_noun(name: Name) -> Sequence[Token]:
    """The capitalised nouns that belong to the name: "Karm Province", "Karm Air Base"."""
    found: list[Token] = []
    steps = 1
    while (token := name.after(steps)) is not None and token.text[0].isupper():
        found.append(token)
        steps += 1
    while found and found[-1].lower_ not in place_nouns():
        found.pop()
    return [] if ends_clause(name) else found


def _label(name: Name) -> str:
    words = name.text.split()
    if local_area_at(name.doc, name.end):
        return "region"
    for token in (name.after(), _noun_before(name)):
        if token is not None and (label := noun_label(token.lower_)) is not None:
            return label
    for word in (words[-1], words[0]):
        if len(words) > 1 and (label := noun_label(word)) is not None:
            return label
    if _is_along(name):
        return "natural"
    return {"FAC": "site", "LOC": "region"}.get(name.label, "gpe")


def _is_along(name: Name) -> bool:
    """Whether the words before a name are those before a river: "along the Karm"."""
    the, along = name.before(), name.before(2)
    is_the = the is not None and the.lower_ == "the"
    if not is_the or along is None:
        return False
    bank = name.before(3) if along.lower_ == "of" else None
    is_bank = bank is not None and bank.lower_ in words_of("bank")
    return is_bank or along.lower_ in words_of("river") or along.lemma_ in words_of("river")


def _noun_before(name: Name) -> Token | None:
    """The noun of "the village of Karm"."""
    of, noun = name.before(), name.before(2)
    is_called = of is not None and of.lower_ == "of" and noun is not None
    is_kind = noun is not None and noun.lower_ in words_of("settlement") | words_of("admin")
    return noun if is_called and is_kind and not is_of_other(name) else None


def _in_cuts(parse: Parse, is_place_name: IsPlaceName) -> Iterator[Mention]:
    """Names in what was cut out of the parse, where the gazetteer has them."""
    for parsed in parse.sentences:
        for cut in parsed.cuts:
            if cut.kind == "bracket" and " " in cut.content.quote:
                yield from _in_text(
                    parse.document, cut.content, parsed.sentence.index, "cut", is_place_name
                )


def _in_dateline(document: Document, is_place_name: IsPlaceName) -> Iterator[Mention]:
    """The places of the dateline."""
    for zone in document.zones:
        if zone.zone is Zone.DATELINE:
            sentence = document.sentence_at(zone.start)
            index = sentence.index if sentence else 0
            span = document.span(zone.start, zone.end)
            known = list(_in_text(document, span, index, DATELINE, is_place_name))
            yield from known or _unlisted_in_dateline(document, span, index)


def _unlisted_in_dateline(document: Document, line: Span, sentence: int) -> Iterator[Mention]:
    """The town of a dateline with a day or an agency, where it is in no gazetteer."""
    read = read_line(line.quote)
    town = _CAPITAL_WORDS.match(read.place) if read else None
    if read and town and _DAY_OR_AGENCY.search(line.quote) and not is_common(town[0]):
        start = line.start + line.quote.index(read.place)
        yield _bare(document.span(start, start + town.end()), sentence, DATELINE)


def _in_text(
    document: Document, span: Span, sentence: int, row: str, is_place_name: IsPlaceName
) -> Iterator[Mention]:
    for match in _CAPITAL_WORDS.finditer(span.quote):
        is_place = is_place_name(match.group())
        if is_place and not is_common(match.group()):
            found = document.span(span.start + match.start(), span.start + match.end())
            yield _bare(found, sentence, row)


def _bare(name: Span, sentence: int, row: str) -> Mention:
    """A name alone, with no noun of its own, outside of the parse."""
    return Mention(
        kind=MentionKind.PLACE, span=name, head=name, sentence=sentence, label="gpe", row=row
    )
