"""Place mentions: names that stand for places in this sentence, and not for people or bodies.

Evidence is put together from the model's entities, the gazetteer, and the words around a name:
locative prepositions ("in Karm"), nouns that say what it is ("Karm village", "the village of
Karm"), lists ("Karm and Zahr"), and the same name seen as a place elsewhere in the document.
"""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from dateline.mentions.place_names import PLACE_LABELS, IsPlaceName, Name, find_names
from dateline.mentions.place_words import is_common, noun_label, place_nouns, words_of
from dateline.model import Document, Mention, MentionKind, Span, Zone
from dateline.text.parse import Parse, ParsedSentence

METONYM = "metonym:"
MODIFIER = "modifier:"
DATELINE = "dateline"
_CAPITAL_WORDS = re.compile(
    r"(?:(?:al|el|ash|ar|as|an|at|ad|az|ez)[ -])?[A-Z][\w'’]+"
    r"(?:[ -](?:(?:al|el|de|ez|of)[ -])?[A-Z][\w'’]+)*"
)
_PERSON_LABELS = frozenset({"PERSON"})
_BODY_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP", "LANGUAGE"})
_NEVER_LABELS = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"}
)
_VAGUE = frozenset({"of", "to", "on", "against", "over", "between", "from"})
_BACKED = frozenset({"backed", "led", "based", "supported", "allied", "born", "funded", "made"})


def _nothing(_name: str) -> bool:
    return False


def find_places(
    parse: Parse, is_place_name: IsPlaceName, is_well_known: IsPlaceName = _nothing
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
        for name in find_names(parsed.doc, is_place_name):
            row = read_evidence(name, is_well_known) or _row_of_pair(name, is_well_known)
            if row:
                found.append((parsed, name, row))
            elif name.is_known and _is_open(name):
                doubtful.append((parsed, name))
    seen = {name.text.casefold() for _, name, _ in found}
    found += [
        (parsed, name, "document:same name")
        for parsed, name in doubtful
        if name.text.casefold() in seen
    ]
    mentions = [_mention(parsed, name, row) for parsed, name, row in found]
    mentions += _in_cuts(parse, is_place_name)
    mentions += _in_dateline(parse.document, is_place_name)
    return tuple(sorted(mentions, key=lambda one: one.span))


def read_evidence(name: Name, is_well_known: IsPlaceName = _nothing) -> str | None:
    """Why this name is a place's here, as a row; None where it isn't."""
    if name.label in _NEVER_LABELS or is_common(name.text) or _is_in_person(name):
        return None
    if name.is_known and _is_road_end(name):
        return "noun:road"
    if _is_in_body(name):
        return f"{MODIFIER}body" if name.label == "GPE" and name.is_whole else None
    noun = _noun_beside(name)
    if noun:
        return f"noun:{noun}"
    if name.label in PLACE_LABELS:
        return _row_of_entity(name)
    if not name.is_known or not name.is_whole:
        return None
    if name.label in _PERSON_LABELS:
        return _row_of_person(name, is_well_known)
    return _row_of_known(name, is_well_known)


def _is_road_end(name: Name) -> bool:
    """Whether the name is an end of "the Karm-Zahr road"."""
    doc = name.doc
    for dash, noun in ((name.end, name.end + 2), (name.start - 1, name.end)):
        if 0 < dash < len(doc) and noun < len(doc) and doc[dash].text in {"-", "–", "—"}:
            return doc[noun].lower_ in words_of("route")
    return False


def _row_of_known(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a name that the gazetteer has and the model takes for no person."""
    if _is_speaker(name):
        return f"{METONYM}gazetteer" if is_well_known(name.text) else None
    if _is_locative(name, strict=bool(name.label)):
        return "gazetteer:preposition"
    if _is_object_of_motion(name):
        return "gazetteer:verb"
    if _is_listed(name):
        return "gazetteer:list"
    is_proper = not name.label and name.doc[name.end - 1].pos_ == "PROPN"
    return "gazetteer:well known" if is_proper and is_well_known(name.text) else None


def _row_of_person(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a known name that the model takes for a person's."""
    if _is_locative(name, strict=True):
        return "gazetteer:preposition"
    if _is_object_of_motion(name) and is_well_known(name.text):
        return "gazetteer:verb"
    before, two = name.before(), name.before(2)
    is_joined = _is_and(before) and two is not None and two.ent_type_ in PLACE_LABELS
    return "gazetteer:list" if is_joined else None


def _row_of_entity(name: Name) -> str:
    row = f"ner:{name.label}"
    after = name.after()
    then = name.after(2)
    is_dashed = after is not None and after.text in {"-", "–"} and then is not None
    if then is not None and is_dashed and then.lower_ in _BACKED:
        return MODIFIER + row
    return METONYM + row if _is_speaker(name) else row


def _is_speaker(name: Name) -> bool:
    """Whether the name says, denies or wants something: a government then, not a place."""
    head = name.doc[name.start : name.end].root
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in words_of("speech")


def _noun_beside(name: Name) -> str | None:
    """The noun that says what the name is: "Karm village", "village of Karm", "Karm bridge"."""
    after = name.after()
    if after is not None and after.lower_ in place_nouns() and not _ends_clause(name):
        is_person = name.label in _PERSON_LABELS and after.lower_ in words_of("natural")
        return None if is_person else after.lower_
    of, noun = name.before(), name.before(2)
    if of is None or noun is None or of.lower_ not in {"of", "called", "named"}:
        return None
    return noun.lower_ if noun.lower_ in words_of("settlement") | words_of("admin") else None


def _ends_clause(name: Name) -> bool:
    token = name.doc[name.end - 1]
    return token.whitespace_ == ""


def _is_locative(name: Name, *, strict: bool) -> bool:
    """Whether a preposition of place stands before the name or its modifiers."""
    steps = 1
    while (token := name.before(steps)) is not None and steps <= 4:
        text = token.lower_
        if text in words_of("locative"):
            return not strict or text not in _VAGUE or _is_told_by_way(name.before(steps + 1))
        if text not in words_of("direction") and text != "the" and text not in place_nouns():
            return False
        steps += 1
    return False


def _is_told_by_way(token: Token | None) -> bool:
    """Whether the word before "of" or "from" tells of a way: "km", "north", "outskirts"."""
    return token is not None and token.lower_ in words_of("direction") | words_of("measure")


def _row_of_pair(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a name in "between Karm and Zahr", where both are well known."""
    if not name.is_known or not _is_open(name):
        return None
    words = [token.text for token in name.doc[max(0, name.start - 4) : name.start]]
    if words[-1:] == ["between"]:
        partner = _capitals(name.doc, name.end + 1) if _is_and(name.after()) else ""
    elif words[-1:] == ["and"] and "between" in words:
        partner = " ".join(words[words.index("between") + 1 : -1])
    else:
        return None
    is_pair = bool(partner) and is_well_known(partner) and is_well_known(name.text)
    return "gazetteer:between" if is_pair else None


def _is_and(token: Token | None) -> bool:
    return token is not None and token.lower_ == "and"


def _capitals(doc: Doc, start: int) -> str:
    """The capitalised words of `doc` from `start`."""
    end = start
    while end < len(doc) and doc[end].text[0].isupper():
        end += 1
    return doc[start:end].text


def _is_listed(name: Name) -> bool:
    """Whether the name is in a list with, or set off by a comma from, an entity of place."""
    before, after = name.before(), name.after()
    if before is not None and before.lower_ in {",", "and", "or"}:
        two = name.before(2)
        if two is not None and two.ent_type_ in PLACE_LABELS:
            return True
    if after is not None and after.lower_ in {",", "and", "or"}:
        two = name.after(2)
        return two is not None and two.ent_type_ in PLACE_LABELS
    return False


def _is_object_of_motion(name: Name) -> bool:
    """Whether someone takes, leaves or bombs what is named ("recaptured Karm and Zahr")."""
    head = name.doc[name.start : name.end].root
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    return head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in words_of("motion")


def _is_open(name: Name) -> bool:
    """Whether nothing speaks against reading the name as a place."""
    return (
        name.is_whole
        and name.label not in _NEVER_LABELS
        and not is_common(name.text)
        and not _is_in_body(name)
        and not _is_in_person(name)
    )


def _is_in_body(name: Name) -> bool:
    """Whether the name is part of an organisation's: "Karm Military Council"."""
    if not name.is_whole and name.label in _BODY_LABELS:
        return True
    steps = 1
    while (token := name.after(steps)) is not None and token.text[0].isupper():
        if token.lower_ in words_of("organisation"):
            return True
        steps += 1
    return False


def _is_in_person(name: Name) -> bool:
    """Whether the name is part of a person's: "Colonel Karm", "Salim Karm"."""
    if not name.is_whole and name.label in _PERSON_LABELS:
        return True
    before = name.before()
    if before is None:
        return False
    text = before.lower_.rstrip(".")
    return text in words_of("title") and before.text[0].isupper()


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
    return [] if _ends_clause(name) else found


def _label(name: Name) -> str:
    words = name.text.split()
    for token in (name.after(), _noun_before(name)):
        if token is not None and (label := noun_label(token.lower_)) is not None:
            return label
    for word in (words[-1], words[0]):
        if len(words) > 1 and (label := noun_label(word)) is not None:
            return label
    return {"FAC": "site", "LOC": "region"}.get(name.label, "gpe")


def _noun_before(name: Name) -> Token | None:
    """The noun of "the village of Karm"."""
    of, noun = name.before(), name.before(2)
    is_called = of is not None and of.lower_ == "of" and noun is not None
    is_kind = noun is not None and noun.lower_ in words_of("settlement") | words_of("admin")
    return noun if is_called and is_kind else None


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
            yield from _in_text(document, span, index, DATELINE, is_place_name)


def _in_text(
    document: Document, span: Span, sentence: int, row: str, is_place_name: IsPlaceName
) -> Iterator[Mention]:
    for match in _CAPITAL_WORDS.finditer(span.quote):
        is_place = is_place_name(match.group())
        if is_place and not is_common(match.group()):
            found = document.span(span.start + match.start(), span.start + match.end())
            yield Mention(
                kind=MentionKind.PLACE, span=found, head=found,
                sentence=sentence, label="gpe", row=row,
            )  # fmt: skip
