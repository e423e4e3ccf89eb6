"""Which noun a number counts."""

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.mentions.count_tables import kind_for
from dateline.mentions.numbers import FoundNumber, find_numbers
from dateline.mentions.phrases import word_set
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

BARE_RELATIONS: Final = frozenset(
    {"nsubj", "nsubjpass", "dobj", "attr", "acomp", "conj", "ROOT", "oprd"}
)
# Words after which a number alone may be a number of people: "the toll rose to 43".
COUNTING_WORDS: Final = word_set(
    "toll number total count figure tally dead death casualty fatality injury strength rise"
    " climb bring increase grow stand put jump reach take raise push kill wound estimate"
    " family group crew team convoy squad gang party take"
)
# The same after "at", which otherwise gives the hour.
TOLL_WORDS: Final = word_set("toll number total count figure tally put stand estimate remain")
COUNTING_PREPOSITIONS: Final = frozenset({"to", "of", "at", "by"})
STRONG: Final = re.compile(r"-(?:strong|plus|odd|or-so)\b")
BECOME: Final = word_set("prisoner hostage captive")
# What those are to a verb of harm whom it befell.
BEFALLEN: Final = frozenset({"nsubj", "nsubjpass", "dobj"})
HARMED: Final = frozenset({"VBN", "VBD", "VBG", "JJ"})
LOOSE: Final = frozenset({"cc", "prep", "advmod", "mark"})
"""What may follow a word for what befell people, where they have no noun."""
AGED: Final = ["year", "-"]
"""The words before the "old" of "17-year-old", as they are cut."""
PERSON_PLACES: Final = BEFALLEN | {"conj", "appos", "pobj", "attr"}
MONTHS: Final = frozenset(month_name[1:])
NOT_COUNTS: Final = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number in a parsed sentence, with what it counts.

    Attributes:
        number: its offsets are the document's.
        last: the last token of the number.
        noun: the head of what is counted; None where the number stands alone.
    """

    number: FoundNumber
    last: Token
    noun: Token | None

    @property
    def head(self) -> Token:
        """The head of the whole phrase."""
        return self.noun if self.noun is not None else self.last


def find_quantities(parsed: ParsedSentence) -> Iterator[Quantity]:
    """The numbers of a sentence that count something, or may."""
    base = parsed.sentence.start
    for found in find_numbers(parsed.span.quote):
        number = FoundNumber(
            start=base + found.start,
            end=base + found.end,
            low=found.low,
            best=found.best,
            high=found.high,
            row=found.row,
        )
        last = parsed.token_at(number.end - 1)
        if last is None or is_day_of_month(last):
            continue
        noun = noun_of(last)
        if noun is not None or is_bare_count(last):
            yield Quantity(number=number, last=last, noun=noun)


def is_day_of_month(number: Token) -> bool:
    """Whether a number is a day: "the 18 August killing", "the August 18 killing"."""
    doc, at = number.doc, number.i
    after = doc[at + 1] if at + 1 < len(doc) else None
    if after is not None and after.text in MONTHS:
        return number.text.isdigit()
    before = doc[at - 1] if at else None
    is_after_month = before is not None and before.text in MONTHS and number.text.isdigit()
    return is_after_month and after is not None and after.tag_ in {"NN", "VBG"}


def noun_of(last: Token) -> Token | None:
    """The noun that the number ending in `last` counts."""
    noun = read_of_phrase(last) or read_modifier(last) or read_next_noun(last)
    is_told = noun is not None and noun.i > last.i + 1 and is_told_behind(last)
    return None if is_told else noun


def read_of_phrase(last: Token) -> Token | None:
    """Read "dozens of civilians", "a couple of soldiers", "two of the guards"."""
    word = last if last.lower_ != "of" else last.doc[last.i - 1]
    for child in word.children:
        if child.lower_ == "of":
            noun = next((one for one in child.children if one.dep_ == "pobj"), None)
            is_pronoun = noun is not None and noun.pos_ == "PRON"
            return None if is_pronoun else noun
    return None


def read_modifier(last: Token) -> Token | None:
    """Read "five soldiers", "no casualties", "several dozen people"."""
    token = last
    if token.dep_ == "conj" and token.head.pos_ == "NUM":
        token = token.head
    while token.dep_ in {"compound", "quantmod", "nummod", "amod", "det", "nmod"}:
        if token.head.i <= last.i and token.head.pos_ != "NUM":
            return None
        token = token.head
        if token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"VBN", "JJ"}:
            return head_of_compound(token)
    return None


def head_of_compound(token: Token) -> Token:
    """The last noun of a chain of nouns joined to each other.

    In "took 70 soldiers prisoner" the last word says what they became.
    """
    while token.dep_ == "compound" and token.head.i > token.i:
        token = token.head
    if token.lower_ not in BECOME:
        return token
    taken = (one for one in token.lefts if one.dep_ == "compound" and one.tag_ == "NNS")
    return next(taken, token)


def read_next_noun(last: Token) -> Token | None:
    """The next noun, where the parse ties the number to something else."""
    for token in last.doc[last.i + 1 : last.i + 5]:
        if token.pos_ in {"NOUN", "PROPN"}:
            return head_of_compound(token) if token.dep_ != "npadvmod" else token
        if token.pos_ not in {"ADJ", "PUNCT"} or token.text in {",", ";", ":", ")"}:
            return None
    return None


def is_of_an_age(noun: Token) -> bool:
    """Whether somebody is named by an age alone: "a 17-year-old", "two 19-year-olds"."""
    if noun.lower_ not in {"old", "olds"}:
        return False
    before = noun.doc[max(noun.i - 3, 0) : noun.i]
    is_age = [one.lower_ for one in before[1:]] == AGED
    return is_age and (noun.lower_ == "olds" or noun.dep_ in PERSON_PLACES)


def is_bare_count(last: Token) -> bool:
    """Whether a number without a noun may count people: "the toll rose to 43"."""
    if looks_like_year(last):
        return False
    if is_befallen(last) or is_of_them(last) or is_gapped(last) or is_told_behind(last):
        return True
    if last.dep_ == "pobj":
        if is_told_after(last):
            return True
        preposition = last.head
        governors = {preposition.head.lemma_.casefold(), preposition.head.lower_}
        words = TOLL_WORDS if preposition.lower_ == "at" else COUNTING_WORDS
        return preposition.lower_ in COUNTING_PREPOSITIONS and bool(governors & words)
    if last.ent_type_ in NOT_COUNTS:
        return False
    if last.dep_ == "nummod" and last.head.i < last.i:
        return last.head.lemma_.casefold() in COUNTING_WORDS
    return last.dep_ in BARE_RELATIONS


def is_befallen(last: Token) -> bool:
    """Whether a verb of harm stands directly on a number: "eleven had died", "wounded five"."""
    if kind_for(last.head.lemma_) is None or last.head.pos_ != "VERB":
        return False
    return is_counted_object(last) or (
        last.dep_ in BEFALLEN and last.ent_type_ in ("", "CARDINAL", "DATE")
    )


def is_counted_object(last: Token) -> bool:
    """Whether a number is the object of a verb of harm: "killed three guards, wounded five"."""
    is_behind = last.dep_ == "npadvmod" and last.head.i == last.left_edge.i - 1
    return is_behind and last.pos_ == "NUM" and kind_for(last.head.lemma_) is not None


def is_of_them(last: Token) -> bool:
    """Whether a number is one of people told before: "49 of them", "four of whom"."""
    after = last.doc[last.i + 1 : last.i + 3]
    if last.dep_ == "pobj":
        return False
    return len(after) == 2 and after[0].lower_ == "of" and after[1].lower_ in ("them", "whom")


def is_gapped(last: Token) -> bool:
    """Whether a second number shares the verb: "four died there and two later in hospital"."""
    verb = gapped_verb(last)
    return verb is not None and last.ent_type_ in ("", "CARDINAL")


def gapped_verb(last: Token) -> Token | None:
    """The verb of harm of which a number behind "and" is told without it."""
    first, after = last.left_edge.i, last.doc[last.i + 1 : last.i + 2]
    if not first or last.doc[first - 1].lower_ != "and":
        return None
    if after and after[0].lower_ == "according":
        return None  # another number by another voice
    adverb = last.head
    if adverb.pos_ in {"ADV", "ADP"} and adverb.dep_ in {"conj", "advmod"}:
        verb = adverb.head
    else:
        verb = adverb if last.dep_ == "conj" else last
    return verb if verb.pos_ == "VERB" and kind_for(verb.lemma_) is not None else None


def describes_share(last: Token) -> bool:
    """Whether a number says what some of a group were: "of the 27 dead, 19 were women"."""
    verb = last.head
    is_said = last.dep_ == "nsubj" and verb.lemma_ == "be"
    is_described = any(one.dep_ in {"attr", "acomp"} for one in verb.children)
    first = next(iter(verb.lefts), last)
    return is_said and is_described and first.lower_ == "of" and first.i < last.i


def is_hyphenated(text: str, end: int) -> bool:
    """Whether a number ending at `end` is part of a word: "a 500-pound bomb"."""
    return text[end : end + 1] == "-" and not STRONG.match(text, end)


def is_told_behind(last: Token) -> bool:
    """Whether all that follows a number is what befell them: "12 dead, 30 hurt in a blast"."""
    after = last.doc[last.i + 1 : last.i + 3]
    if not len(after) or after[0].tag_ not in HARMED or last.pos_ != "NUM":
        return False
    if last.dep_ == "pobj" and last.head.lower_ == "of":
        return False  # "spoke of two dead": of those whom an act before befell
    is_harm = kind_for(after[0].lemma_) is not None or kind_for(after[0].lower_) is not None
    return is_harm and (len(after) == 1 or after[1].is_punct or after[1].dep_ in LOOSE)


def is_told_after(last: Token) -> bool:
    """Whether a participle behind a number says what befell them: "spoke of nine killed"."""
    after = last.doc[last.i + 1 : last.i + 2]
    return bool(after) and after[0].tag_ == "VBN" and kind_for(after[0].lemma_) is not None


def looks_like_year(token: Token) -> bool:
    """Whether a token is four digits of a year near our own."""
    return len(token.text) == 4 and token.text.isdigit() and 1900 <= int(token.text) <= 2100
