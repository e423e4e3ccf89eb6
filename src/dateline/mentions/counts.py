"""Finds counts of people and of equipment; what becomes of them, the claim coder says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.count_tables import kind_for, scope_of
from dateline.mentions.materiel import FoundMateriel, find_materiel
from dateline.mentions.multiples import times
from dateline.mentions.nouns import noun_classes
from dateline.mentions.numbers import FoundNumber
from dateline.mentions.phrases import word_set
from dateline.mentions.quantities import (
    HARMED,
    NOT_COUNTS,
    Quantity,
    describes_share,
    find_quantities,
    is_hyphenated,
    is_of_an_age,
    looks_like_year,
)
from dateline.mentions.shares import Share, part_of, share_of
from dateline.mentions.singulars import (
    article_of,
    is_adjective_of_one,
    is_another,
    is_harmed_person,
    is_nth,
    stands_for_many,
)
from dateline.model import Count, CountKind, CountScope, Span
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

ONE: Final = (1, 1, 1)
ARTICLES: Final = frozenset({"a", "an", "the"})
PARENTS: Final = frozenset({"mother", "father", "parent", "grandmother", "grandfather"})
THING: Final = "thing"
"""The label of what is neither people nor in the table of equipment: "three oil wells"."""
NOT_ONE: Final = word_set("group government party organisation international thing")
PERSONS: Final = word_set(
    "civilian protester medical media aid person official force police armed"
)
BEFORE_COUNTED: Final = re.compile(
    r"^(?:of (?:them |whom |the )?(?:\d[\d,]* )?|more |other |additional |-\w+ )+"
)
OF_THEM: Final = re.compile(r"\bof (?:them|whom|which)[\s,]*$", re.IGNORECASE)
"""Before who one of several is, whom a number has counted already: "one of them, a nurse"."""
PARTISANS: Final = word_set(
    "candidate politician dissident opponent critic loyalist supporter activist contender"
    " member peacekeeper envoy expert observer inspector leader adviser advisor associate"
    " accomplice conspirator individual backer partner"
)
"""People whose label is that of a party or body."""
HOUSEHOLDS: Final = word_set("family household")
"""Groups of which a number says how many people there were at least, and no more."""
GENITIVE_GROUPS: Final = word_set(
    "family group crew team crowd party convoy squad unit band gang"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCount:
    """A number of people or of equipment.

    Attributes:
        count: with the kind that its noun says ("12 deaths"), or else strength or materiel.
        head: document offset of the head of the phrase that is counted.
        sentence: index of the sentence.
        number: the words of the number alone.
        label: the mention label of who is counted, the class of equipment, or ``bare``.
        kind_said: the kind where the noun says it; None: the trigger decides.
        row: how the number was read.
        share: whether it is a share of a group that is counted too, or that group.
    """

    count: Count
    head: int
    sentence: int
    number: Span
    label: str
    kind_said: CountKind | None
    row: str
    share: Share = Share.NONE


def find_counts(
    parse: Parse, materiel: Sequence[FoundMateriel] | None = None
) -> tuple[FoundCount, ...]:
    """The counts of a document, in the order of its text.

    Args:
        parse: the document.
        materiel: its equipment, where that was found before.
    """
    named = find_materiel(parse) if materiel is None else materiel
    labels = {one.mention.head.start: one.mention.label for one in named}
    found = [one for parsed in parse.sentences for one in _find_in_sentence(parsed, labels)]
    return tuple(sorted(found, key=lambda one: one.number.start))


def _find_in_sentence(parsed: ParsedSentence, materiel: dict[int, str]) -> Iterator[FoundCount]:
    heads: dict[int, CountScope] = {}
    scope = CountScope.NEW
    end, best = 0, None
    for quantity in find_quantities(parsed):
        label = _label_of(parsed, quantity, materiel)
        if label is None:
            continue
        between = parsed.document.text[end : quantity.number.start].strip(" ,")
        continues = end > 0 and between in {"and", "", "and another"}
        continues = continues and not _has_own_verb(quantity)
        read = _read_scope(parsed, quantity)
        scope = scope if continues and read is CountScope.NEW else read
        heads[quantity.head.i] = scope
        found = _found(parsed, quantity, label, scope, best)
        best = found.count.best
        end = found.count.span.end
        yield found
        part = _fraction_of(found, quantity, parsed)
        if part is not None:
            yield part
    yield from _read_singulars(parsed, heads)


def _fraction_of(
    group: FoundCount, quantity: Quantity, parsed: ParsedSentence
) -> FoundCount | None:
    """How many are half, a third or ten per cent of a group that is counted."""
    whole = group.count.best
    if group.share is not Share.GROUP or quantity.noun is None or whole is None:
        return None
    share = quantity.noun.head.head
    part = part_of(share)
    if part is None:
        return None
    exact, rest = divmod(whole * part[0], part[1])
    low, best, high = (exact, exact, exact) if not rest else (None, exact, None)
    first = share if part[2] is None else part[2]
    span = parsed.document.span(parsed.span_of(first).start, group.count.span.end)
    count = replace(group.count, low=low, best=best, high=high, span=span)
    return replace(
        group,
        count=replace(count, scope=CountScope.NEW),
        head=parsed.start_of(share),
        number=parsed.span_of(share),
        row="fraction",
        share=Share.NONE,
    )


def noun_of_number(number: Token) -> Token | None:
    """The noun from which a bare number hangs by "of": the mother of "mother of 12"."""
    is_of = number.dep_ == "pobj" and number.head.lower_ == "of"
    return number.head.head if is_of else None


def _counts_children(number: Token) -> bool:
    """Whether a bare number says how many children somebody has: "mother of 12 killed"."""
    above = noun_of_number(number)
    return above is not None and above.lemma_.lower() in PARENTS


def _label_of(
    parsed: ParsedSentence, quantity: Quantity, materiel: dict[int, str]
) -> str | None:
    """The label of what is counted; None where it is neither people nor equipment."""
    noun = quantity.noun
    if noun is None:
        return None if _counts_children(quantity.last) else "bare"
    end = quantity.number.end
    if is_hyphenated(parsed.document.text, end):
        return None
    if is_of_an_age(noun):
        return "civilian"
    is_measured = noun.ent_type_ == "QUANTITY"
    if (noun.ent_type_ in NOT_COUNTS and not is_measured) or looks_like_year(quantity.last):
        return None
    known = materiel.get(parsed.start_of(noun)) or look_up_people(noun)
    if known is not None and not is_measured:
        return known
    if noun.lower_ == "others":  # what they are, the trigger decides
        return "bare"
    lemma = noun.lemma_.casefold()
    classes = noun_classes(lemma)
    if "measure" in classes:
        return THING if "site" in classes else None
    if kind_for(lemma) is None and kind_for(noun.lower_) is None:
        return THING if noun.pos_ in {"NOUN", "PROPN"} else None
    return "civilian" if noun.pos_ == "NOUN" else "bare"


def _found(
    parsed: ParsedSentence,
    quantity: Quantity,
    label: str,
    scope: CountScope,
    before: int | None,
) -> FoundCount:
    noun = quantity.noun
    number = times(quantity.number, quantity.last, before)
    end = number.end if noun is None else max(number.end, parsed.span_of(noun).end)
    kind_said = _kind_said(quantity)
    is_people = look_up_people(quantity.head) is not None or is_of_an_age(quantity.head)
    is_materiel = label not in {"bare", "people"} and not is_people
    if noun is not None and noun.lemma_ in HOUSEHOLDS:
        number = _at_least(number)
    default = CountKind.MATERIEL if is_materiel and kind_said is None else CountKind.STRENGTH
    return FoundCount(
        count=_count(
            number,
            kind_said or default,
            _of(parsed, quantity, end),
            scope,
            parsed.document.span(number.start, end),
        ),
        head=parsed.start_of(quantity.head),
        sentence=parsed.sentence.index,
        number=parsed.document.span(number.start, number.end),
        label=label,
        kind_said=kind_said,
        row=number.row,
        share=Share.NONE if noun is None else share_of(noun, quantity.last),
    )


def _at_least(number: FoundNumber) -> FoundNumber:
    """The number of people in so many families: as many at least."""
    low = number.low if number.low is not None else number.best
    return replace(number, low=low, best=None, high=None)


def _count(
    number: FoundNumber, kind: CountKind, of: str | None, scope: CountScope, span: Span
) -> Count:
    return Count(
        kind=kind,
        of=of,
        low=number.low,
        best=number.best,
        high=number.high,
        scope=scope,
        span=span,
    )


def _kind_said(quantity: Quantity) -> CountKind | None:
    """The kind by the noun, or by the participle that follows: "50 injured"."""
    if quantity.noun is not None:
        return kind_for(quantity.noun.lemma_) or kind_for(quantity.noun.lower_)
    doc, after = quantity.last.doc, quantity.last.i + 1
    if after < len(doc) and doc[after].tag_ in HARMED:
        return kind_for(doc[after].lemma_) or kind_for(doc[after].text)
    return None


def _of(parsed: ParsedSentence, quantity: Quantity, end: int) -> str | None:
    """The words for who is counted: those after the number, or the group before it."""
    if quantity.noun is None:
        last = quantity.last
        group = last.head.head
        if last.dep_ == "pobj" and group.lemma_ in GENITIVE_GROUPS:
            return str(group.text)
        return None
    words = parsed.document.text[quantity.number.end : end].strip()
    return BEFORE_COUNTED.sub("", words).strip() or None


def _read_scope(parsed: ParsedSentence, quantity: Quantity) -> CountScope:
    text, base = parsed.span.quote, parsed.sentence.start
    number = quantity.number
    end = number.end
    if quantity.noun is not None:
        end = max(end, parsed.span_of(quantity.noun).end)
    if describes_share(quantity.last):
        return CountScope.PART
    after_number = text[number.end - base :]
    before = text[: number.start - base]
    scope = scope_of(before, after_number)
    if scope is CountScope.PART and _has_own_verb(quantity):
        return CountScope.NEW
    return scope if scope is not CountScope.NEW else scope_of("", text[end - base :])


def _read_singulars(
    parsed: ParsedSentence, heads: dict[int, CountScope]
) -> Iterator[FoundCount]:
    """Read "a soldier", "the mayor", "a truck": one, where no number says otherwise."""
    for token in parsed.doc:
        if is_another(token):
            yield _one(parsed, token, token, "bare", heads)
        if is_harmed_person(token):
            yield _one(parsed, token, None, "person", heads)
        is_aged = is_of_an_age(token)
        is_one = token.tag_ in {"NN", "NNP"} or is_aged or is_adjective_of_one(token)
        if not is_one or token.i in heads or token.dep_ in {"compound", "amod"}:
            continue
        article = article_of(token)
        is_person = is_aged or token.tag_ == "JJ"
        label = (
            "civilian" if is_person else _label_of_one(token, has_article=article is not None)
        )
        if label is not None:
            yield _one(parsed, token, article, label, heads)


def _label_of_one(token: Token, *, has_article: bool) -> str | None:
    """The label of one person or thing; None where the noun may stand for many."""
    is_collective = "collective" in noun_classes(token.lemma_) and not is_nth(token)
    if not is_collective and not has_article and is_bare_in_headline(token):
        return look_up_people(token)
    if is_collective or stands_for_many(token, has_article=has_article):
        return None
    if token.tag_ == "NNP" and token.ent_type_ == "NORP" and has_article:
        return "nationality"
    if token.tag_ == "NNP":
        return "person" if token.ent_type_ == "PERSON" and not has_article else None
    label = look_up_people(token)
    if has_article:
        is_one = label not in NOT_ONE or token.lemma_ in PARTISANS
        return (label or THING) if is_one else None
    is_definite = any(one.dep_ in {"det", "poss"} for one in token.children)
    is_object = token.dep_ in {"dobj", "nsubjpass", "nsubj", "conj", "appos", "pobj"}
    return label if label in PERSONS and is_object and is_definite else None


def is_bare_in_headline(token: Token) -> bool:
    """Whether a person needs no article, since nothing has one: "Mayor shot dead in Karm"."""
    is_taking_part = token.dep_ in {"dobj", "nsubjpass", "nsubj"}
    if not is_taking_part or not ARTICLES.isdisjoint(token.doc.words):
        return False
    is_plain = not any(one.dep_ in {"det", "poss", "nummod"} for one in token.children)
    return is_plain and look_up_people(token) in PERSONS


def _one(
    parsed: ParsedSentence,
    token: Token,
    article: Token | None,
    label: str,
    heads: dict[int, CountScope],
) -> FoundCount:
    span = parsed.span_of([article, token] if article is not None else [token])
    scope = _scope_of_one(parsed, token, span.start, heads)
    heads[token.i] = scope
    number = parsed.span_of(article if article is not None else token)
    low, best, high = ONE
    kind_said = kind_for(token.lemma_) if article is not None else None
    default = CountKind.MATERIEL if label == THING else CountKind.STRENGTH
    return FoundCount(
        count=Count(
            kind=kind_said or default,
            of=None if label == "person" else span.quote[len(number.quote) :].strip() or None,
            low=low,
            best=best,
            high=high,
            scope=scope,
            span=span,
        ),
        head=parsed.start_of(token),
        sentence=parsed.sentence.index,
        number=number,
        label=label,
        kind_said=kind_said,
        row="article" if article is not None else "singular",
    )


def _has_own_verb(quantity: Quantity) -> bool:
    """Whether a number goes on the sentence: "12 died, including a nurse, and 30 were hurt"."""
    subject = quantity.noun if quantity.noun is not None else quantity.last
    verb = subject.head
    is_subject = subject.dep_ in ("nsubj", "nsubjpass") and verb.i > subject.i
    return is_subject and verb.dep_ == "conj" and verb.pos_ == "VERB"


def _scope_of_one(
    parsed: ParsedSentence, token: Token, start: int, heads: Mapping[int, CountScope]
) -> CountScope:
    """The scope of one person or thing: that of those it is joined to, or as words say."""
    if heads.get(token.head.i, CountScope.NEW) is not CountScope.NEW:
        return heads[token.head.i]
    before = parsed.document.text[parsed.sentence.start : start]
    return CountScope.NEW if OF_THEM.search(before) else scope_of(before, "")
