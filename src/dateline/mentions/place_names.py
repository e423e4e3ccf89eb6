"""Stretches of tokens that could name a place: entities and names that the gazetteer knows."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dateline.mentions.place_hyphens import (
    HYPHENS_TEXT,
    hyphened_extent,
    is_hyphen,
    is_joined_before_noun,
    is_linked,
    is_part_called,
    is_settlement,
    without_suffix,
)
from dateline.mentions.place_local_areas import local_area_at
from dateline.mentions.place_words import place_nouns, words_of
from dateline.text.tokens import Doc, Token

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST_NAME = 5
LONGEST_KIND = 2
CONNECTORS = frozenset(
    [
        "of",
        "de",
        "del",
        "la",
        "el",
        "al",
        "le",
        "les",
        "da",
        "do",
        "dos",
        "du",
        "des",
        "ez",
        "az",
        "ash",
        "as",
        "ar",
        "an",
        "at",
        "ad",
        "es",
        "er",
        "en",
        "on",
        "sur",
        "and",
        "y",
        "&",
        "-",
        "–",
        "'",
        "’",
    ]
)
# Divisions that are written with a capital behind their names, and belong to no other names.
TITLED_DIVISIONS = frozenset(
    [
        "district",
        "subdistrict",
        "province",
        "governorate",
        "county",
        "municipality",
        "oblast",
        "raion",
        "prefecture",
        "village",
        "township",
        "canton",
        "woreda",
        "commune",
    ]
)
# Words that no name holds: the model took two names for one.
PARTING = frozenset(
    [",", "and", "or", ";", "in", "near", "outside", "from", "off", "opposite", "towards"]
)
QUARTER = "quarter"
"""What the model takes for three months, with the name before it: "the Karm quarter"."""
SMALL_WORDS = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "SCONJ", "VERB"})
ARTICLES = frozenset({"the", "a", "an"})

IsPlaceName = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Tokens ``doc[start:end]`` that may name a place.

    Attributes:
        label: the entity label of the model that covers them; "" where none.
        is_known: whether the gazetteer has the name.
        is_whole: whether the name is the whole entity, or there is no entity.
    """

    doc: Doc
    start: int
    end: int
    label: str
    is_known: bool
    is_whole: bool

    @property
    def text(self) -> str:
        """The words of the name."""
        return self.doc.text_of(self.start, self.end)

    def before(self, steps: int = 1) -> Token | None:
        """The token so many steps before the name."""
        at = self.start - steps
        return self.doc.tokens[at] if at >= 0 else None

    def after(self, steps: int = 1) -> Token | None:
        """The token so many steps after the name."""
        at, tokens = self.end - 1 + steps, self.doc.tokens
        return tokens[at] if at < len(tokens) else None


def find_names(doc: Doc, is_place_name: IsPlaceName) -> Iterator[Name]:
    """The names of a sentence in their order, none overlapping another."""
    taken: set[int] = set()
    names = [
        *_entity_names(doc, is_place_name),
        *_known_names(doc, is_place_name),
        *_called_names(doc),
        *_titled_names(doc),
        *_local_areas(doc, is_place_name),
    ]
    names.sort(key=lambda one: (one.start - one.end, -one.is_whole, -one.is_known, one.start))
    kept = []
    for name in names:
        tokens = set(range(name.start, name.end))
        if not tokens & taken:
            taken |= tokens
            kept.append(hyphened(name, is_place_name))
    yield from {(one.start, one.end): one for one in sorted(kept, key=_start)}.values()


def _start(name: Name) -> int:
    return name.start


def find_names_in_capitals(
    doc: Doc, is_place_name: IsPlaceName, is_well_known: IsPlaceName
) -> Iterator[Name]:
    """The names of a sentence that was written in capitals, where case tells nothing.

    Only names that the gazetteer has count; without an entity of place they must be well known.
    """
    at = 0
    while at < len(doc):
        end = _capitals_end(doc, at, is_place_name, is_well_known)
        if end > at:
            label = next((one.ent_type_ for one in doc[at:end] if one.ent_type_), "")
            yield Name(doc=doc, start=at, end=end, label=label, is_known=True, is_whole=True)
        at = max(end, at + 1)


def _capitals_end(
    doc: Doc, start: int, is_place_name: IsPlaceName, is_well_known: IsPlaceName
) -> int:
    for end in range(min(len(doc), start + LONGEST_NAME), start, -1):
        tokens = doc[start:end]
        if any(not one.is_alpha or one.pos_ in SMALL_WORDS for one in (tokens[0], tokens[-1])):
            continue
        is_entity = all(one.ent_type_ in PLACE_LABELS for one in tokens)
        if (is_place_name if is_entity else is_well_known)(tokens.text):
            return end
    return start


def _entity_names(doc: Doc, is_place_name: IsPlaceName) -> Iterator[Name]:
    """Entities that the model takes for places, without articles and possessives."""
    for entity in doc.ents:
        if entity.label_ not in PLACE_LABELS:
            continue
        start, end = entity.start, entity.end
        while start < end and _is_trimmed(doc[start], is_first=True):
            start += 1
        while end > start and _is_trimmed(doc[end - 1], is_first=False):
            end -= 1
        if any(token.text in PARTING for token in doc[start:end]):
            continue
        if start < end and any(_is_capital(token) for token in doc.tokens[start:end]):
            text = doc.text_of(start, end)
            if _is_pair(doc, start, end, is_place_name) and not is_place_name(text):
                continue
            if not is_place_name(text) and _is_called_city(doc, start, end, is_place_name):
                end, text = end - 1, doc.text_of(start, end - 1)
            if not is_place_name(text) and (of := _part_of(doc, start, end)):
                start, text = of, doc.text_of(of, end)
            yield Name(
                doc=doc, start=start, end=end, label=entity.label_,
                is_known=is_place_name(text), is_whole=True,
            )  # fmt: skip


def _is_called_city(doc: Doc, start: int, end: int, is_place_name: IsPlaceName) -> bool:
    """Whether a known name goes on with what the place is: "Karm City"."""
    is_called = end - start > 1 and doc[end - 1].text in {"City", "Town", "Municipality"}
    return is_called and is_place_name(doc.text_of(start, end - 1))


def _joins(doc: Doc, at: int) -> bool:
    is_dash = doc[at].text in {"-", "–", "—"}
    return is_dash and _is_capital(doc[at - 1]) and _is_capital(doc[at + 1])


def hyphened(name: Name, is_place_name: IsPlaceName) -> Name:
    """The whole of a name written with hyphens of which one part is another place's name.

    "Kiruwe-Nord" lies in no Nord; "Karm-Nord" is a part of Karm; in "the Karm-Zahr road" both
    are places, and "Karm-Zahr village" is one. "Croix-des-Karm" is one name too.
    """
    doc = name.doc
    first = without_suffix(doc, name.start, name.end)
    if not name.is_known and first < name.end and is_place_name(doc.text_of(name.start, first)):
        return replace(name, end=first, is_known=True)
    start, end = hyphened_extent(doc, name.start, name.end)
    if (start, end) == (name.start, name.end) or is_joined_before_noun(doc, end):
        return name
    left, right = doc.text_of(start, name.start), doc.text_of(name.end, end)
    if left and not right and is_part_called(name.text):
        whole = left.rstrip(HYPHENS_TEXT)
        return replace(name, start=start, end=name.start - 1, is_known=is_place_name(whole))
    if is_linked(doc, start, end) or is_settlement(doc, end):
        is_known = is_place_name(doc.text_of(start, end))
        return replace(name, start=start, end=end, is_known=is_known, is_whole=True)
    others = [one.strip(HYPHENS_TEXT) for one in (left, right) if one]
    if any(is_place_name(one) for one in others) or (not left and is_part_called(right)):
        return name
    return replace(name, start=start, end=end, is_known=False, is_whole=True)


def _part_of(doc: Doc, start: int, end: int) -> int | None:
    """Where the name begins in "the Old City of Karm"; None in "the Gulf of Karm"."""
    of = next((at for at in range(start + 1, end - 1) if doc[at].lower_ == "of"), None)
    if of is None:
        return None
    nouns = words_of("settlement") | words_of("direction") | {"the", "old", "town"}
    return of + 1 if all(one.lower_ in nouns for one in doc[start:of]) else None


def _is_pair(doc: Doc, start: int, end: int, is_place_name: IsPlaceName) -> bool:
    """Whether a dash stands between two capitalised words: the two ends of a road."""
    dashes = [at for at in range(start + 1, end - 1) if _joins(doc, at)]
    return any(
        not is_hyphen(doc, at)
        or is_joined_before_noun(doc, end)
        or (is_place_name(doc.text_of(start, at)) and is_place_name(doc.text_of(at + 1, end)))
        for at in dashes
    )


def _is_trimmed(token: Token, *, is_first: bool) -> bool:
    text = token.lower_
    if not any(letter.isalnum() for letter in text) or text in {"'s", "’s"}:
        return True
    if not is_first:
        return token.text.islower()
    return text in ARTICLES or (token.text.islower() and text in words_of("direction"))


def _known_names(doc: Doc, is_place_name: IsPlaceName) -> Iterator[Name]:
    """The longest stretches of capitalised tokens that the gazetteer has."""
    after = 0
    for token in doc.tokens:
        if token.i < after or not _is_capital(token):
            continue
        end = _known_end(doc, token.i, is_place_name)
        if end > token.i:
            yield _known_name(doc, token.i, end)
            after = end


def _known_end(doc: Doc, start: int, is_place_name: IsPlaceName) -> int:
    ends: list[int] = []
    for token in doc.tokens[start : start + LONGEST_NAME]:
        if _is_capital(token):
            ends.append(token.i + 1)
        elif token.lower_ not in CONNECTORS:
            break
    found = (end for end in reversed(ends) if is_place_name(doc.text_of(start, end)))
    return next(found, start)


def _known_name(doc: Doc, start: int, end: int) -> Name:
    label = next((one.ent_type_ for one in doc[start:end] if one.ent_type_), "")
    entity = next((one for one in doc.ents if one.start <= start < one.end), None)
    is_whole = entity is None or not (
        _runs_on(doc, range(start - 1, entity.start - 1, -1))
        or _runs_on(doc, range(end, entity.end))
    )
    return Name(doc=doc, start=start, end=end, label=label, is_known=True, is_whole=is_whole)


_BREAKS = frozenset({"and", ",", "from", "near", "outside", "to", "in", "at"})


def _runs_on(doc: Doc, away: range) -> bool:
    """Whether the entity has more capitalised words this way, before an "and" or a comma."""
    for at in away:
        if doc[at].lower_ in _BREAKS:
            return False
        if _is_capital(doc[at]):
            return True
    return False


def _called_names(doc: Doc) -> Iterator[Name]:
    """Capitalised words beside a noun of place: "Karm village", "the village of Karm"."""
    nouns = _called_nouns()
    for token in doc.tokens:
        if token.lower_ in nouns and token.text.islower():
            if token.lower_ in words_of("natural") and not is_lying(token):
                continue
            before = _words_before(doc, _start_of_kind(doc, token))
            after = _words_after_of(doc, token.i)
            is_part = token.lower_ == QUARTER and not _is_of_year(doc, *before)
            called = [
                (*before, _OTHER_LABELS - {"DATE"} if is_part else _OTHER_LABELS),
                (*after, _OTHER_LABELS - {"NORP"}),
            ]
        elif token.lower_ in TITLED_DIVISIONS and _is_capital(token) and token.i > 1:
            called = [(*_words_before(doc, token.i), _OTHER_LABELS - {"NORP"})]
        else:
            continue
        for start, end, labels in called:
            if start < end and not _is_other(doc, start, end, labels):
                yield Name(
                    doc=doc, start=start, end=end, label=doc[start].ent_type_,
                    is_known=False, is_whole=True,
                )  # fmt: skip


def _local_areas(doc: Doc, is_place_name: IsPlaceName) -> Iterator[Name]:
    """Names before "Local Government Area", which the model takes for a body's."""
    for at in range(1, len(doc)):
        if not local_area_at(doc, at) or not _is_capital(doc[at - 1]):
            continue
        start, end = _words_before(doc, at)
        if start < end:
            text = doc.text_of(start, end)
            yield Name(
                doc=doc, start=start, end=end, label="GPE",
                is_known=is_place_name(text), is_whole=True,
            )  # fmt: skip


def _start_of_kind(doc: Doc, noun: Token) -> int:
    """Where the words begin that say which kind a site is: "primary" of "primary school"."""
    at = noun.i
    while at > 1 and noun.i - at < LONGEST_KIND and _says_kind(doc[at - 1], noun):
        at -= 1
    return at


def _says_kind(token: Token, noun: Token) -> bool:
    is_word = token.text.islower() and token.pos_ in {"NOUN", "ADJ"}
    is_beside = token.dep_ in {"compound", "nmod", "amod"} and noun.lower_ in words_of("site")
    return is_word and is_beside and token.lower_ not in place_nouns()


def noun_after(name: Name) -> Token | None:
    """The noun behind a name, past what says its kind: "school" of "Karm primary school"."""
    for steps in range(1, LONGEST_KIND + 2):
        token = name.after(steps)
        if token is None or token.lower_ in place_nouns():
            break
    if token is None or _start_of_kind(name.doc, token) > name.end:
        return name.after()
    return token


@cache
def _called_nouns() -> frozenset[str]:
    """The nouns beside which a word is a place's name."""
    return place_nouns() - words_of("natural") | LANDS


LANDS = frozenset({"valley", "hills", "mountains", "forest", "highlands", "marshes", "heights"})
"""Of natural things, those that are called after nobody: "the Karm valley"."""


def is_lying(noun: Token) -> bool:
    """Whether a valley or hills are where something happens or lies: "in the Karm valley"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in words_of("locative")


def _titled_names(doc: Doc) -> Iterator[Name]:
    """Names that begin with a word for what they are: "Sitio Karm", "Wadi Zahr"."""
    prefixes = words_of("prefix")
    for token in doc.tokens[:-1]:
        if token.lower_ not in prefixes or not _is_capital(token):
            continue
        if token.i > 0 and _is_capital(doc[token.i - 1]):
            continue
        end = token.i + 1
        while end < len(doc) and end - token.i < LONGEST_NAME and _is_named(doc, end, end + 1):
            end += 1
        if end > token.i + 1:
            yield Name(
                doc=doc, start=token.i, end=end, label=doc[end - 1].ent_type_,
                is_known=False, is_whole=True,
            )  # fmt: skip


def _words_before(doc: Doc, at: int) -> tuple[int, int]:
    start = at
    while start > 0 and at - start < LONGEST_NAME and _is_named(doc, start - 1, start - 2):
        start -= 1
    while start < at and doc[start].lower_ in ARTICLES:
        start += 1
    if start < at and start == 0 and not doc[start].ent_type_ and at - start == 1:
        return at, at
    return start, at


def _words_after_of(doc: Doc, at: int) -> tuple[int, int]:
    if at + 2 >= len(doc) or doc[at + 1].lower_ not in {"of", "called", "named"}:
        return at, at
    end = at + 2
    while end < len(doc) and end - at - 2 < LONGEST_NAME and _is_named(doc, end, end + 1):
        end += 1
    return at + 2, end


def _is_named(doc: Doc, at: int, beyond: int) -> bool:
    """Whether a token belongs to a name: a capital, or a connector before another capital."""
    if _is_capital(doc[at]):
        return True
    is_inside = 0 <= beyond < len(doc) and _is_capital(doc[beyond])
    return is_inside and doc[at].lower_ in CONNECTORS - {
        "and",
        "of",
        "on",
        "at",
        "as",
        "-",
        "–",
        "&",
    }


def _is_of_year(doc: Doc, start: int, end: int) -> bool:
    """Whether the words before "quarter" count or name it: "the third", "the March"."""
    return any(
        one.lower_ in words_of("not_place") or not one.text[-1].isalpha()
        for one in doc[start:end]
    )


_OTHER_LABELS = frozenset({"NORP", "DATE", "CARDINAL", "ORDINAL", "TIME", "LANGUAGE"})


def _is_other(doc: Doc, start: int, end: int, labels: frozenset[str]) -> bool:
    """Whether the words are a people, a day or a number, or an organisation's acronym."""
    return any(
        one.text.isupper()
        or (one.ent_type_ in labels and not (one.ent_type_ == "NORP" and _has_article(one)))
        for one in doc[start:end]
    )


def _has_article(token: Token) -> bool:
    """Whether a name begins with an Arabic article, as those of peoples don't: "al-Karm"."""
    return token.text[:3].lower() in {"al-", "el-"}


def _is_capital(token: Token) -> bool:
    return has_capital(token.text)


@lru_cache(maxsize=65536)
def has_capital(text: str) -> bool:
    """Whether a word begins with a capital, or does so behind an Arabic article."""
    if text[:3].lower() in {"al-", "el-", "ad-", "an-", "ar-", "as-", "at-", "az-"}:
        return len(text) > 3 and text[3].isupper()
    if text[:4].lower() == "ash-":
        return len(text) > 4 and text[4].isupper()
    return text[0].isupper() or (text[0] in "'‘’" and len(text) > 1 and text[1].isupper())
