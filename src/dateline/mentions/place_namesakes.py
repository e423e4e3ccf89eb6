"""Names that look like places', and that the text itself tells to be a person's or a body's.

A person who is named in full somewhere ("Ahmed Karm"), an acronym that stands in brackets
behind its words ("Liberty Alliance (LIBRA)"), and the town that a gang is called by ("the Karm
cartel").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.equipment import load_equipment
from dateline.mentions.nouns import noun_classes
from dateline.mentions.place_mislabelled import is_country
from dateline.mentions.place_names import Name
from dateline.mentions.place_words import words_of
from dateline.model import Document
from dateline.text.parse import Parse
from dateline.text.tokens import Doc

SHIP_PREFIXES: Final = frozenset({"INS", "HMS", "USS", "MV", "MT", "MS", "SS", "HMAS", "HMCS"})
LONGEST_PERSON: Final = 4
LONGEST_LIST: Final = 6
WORDS_BEFORE: Final = 6
OF_PERSONS: Final = frozenset({"of", "to", "from", "on", "against", "over", "between"})
POSSESSIVES: Final = frozenset({"'s", "’s", "'", "’"})
LISTING: Final = frozenset({",", "and", "or"})
GANGS: Final = frozenset({"cartel", "cartels", "mafia", "mafias", "syndicate", "syndicates"})
SAINTS: Final = frozenset({"saint", "sainte", "st", "san", "santa", "santo", "sao", "são"})
OLDEST: Final = 110
DOUBTFUL: Final = ("ner:", "target:unknown")
"""Rows of names that the model takes for places', or that only stand as places do."""
ACRONYM: Final = re.compile(r"[(\[](?P<short>[A-Z]{3,8})[)\]]")

IN_BRACKETS: Final = re.compile(r"\[(?P<short>[A-Z]\w{2,11})\]")
BEFORE_BRACKET: Final = re.compile(r"(?:[\w'’.-]+ ){1,6}$")
FAR: Final = 120
"""Characters before a bracket in which the words lie that it stands for."""
BODY_BEHIND: Final = re.compile(r"(?P<short>[A-Z]\w{2,11}) \[(?P<long>[^\]]{5,80})\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes:
    """Who is named in a document, as far as a place could have the name.

    Attributes:
        persons: the words of the persons who are named by two words or more.
        surnames: all of those words but the first of each (in Spanish the first of two
            surnames is the one that stands alone), and the last of names with an age.
        acronyms: the acronyms of bodies.
    """

    persons: frozenset[tuple[str, ...]]
    surnames: frozenset[str]
    acronyms: frozenset[str]

    def have(self, name: Name, row: str) -> bool:
        """Whether a name is somebody's or a body's, and stands as no place does."""
        return self.have_acronym(name) or self._is_surname(name) or self._is_person(name, row)

    def have_acronym(self, name: Name) -> bool:
        """Whether a name is the acronym of a body of the text."""
        return name.text in self.acronyms

    def _is_surname(self, name: Name) -> bool:
        if name.end - name.start > 1 or name.text not in self.surnames:
            return False
        after = name.after()
        return (after is not None and after.text in POSSESSIVES) or not _is_laid(name)

    def _is_person(self, name: Name, row: str) -> bool:
        """Whether a name in no gazetteer has some more or fewer words of a person's."""
        words = tuple(one.text for one in name.doc[name.start : name.end])
        is_doubtful = row.startswith(DOUBTFUL) and not name.is_known and not _is_laid(name)
        return (
            is_doubtful
            and len(words) > 1
            and any(_holds(one, words) or _holds(words, one) for one in self.persons - {words})
        )


def namesakes_of(parse: Parse) -> Namesakes:
    """The persons and bodies of a document by whose names a place could be called."""
    persons = frozenset(
        tuple(token.text for token in entity)
        for parsed in parse.sentences
        for entity in parsed.doc.ents
        if entity.label_ == "PERSON" and 1 < len(entity) <= LONGEST_PERSON
    )
    aged = frozenset(word for parsed in parse.sentences for word in _aged(parsed.doc))
    return Namesakes(
        persons=persons,
        surnames=aged.union(word for one in persons for word in one[1:]),
        acronyms=frozenset(_acronyms(parse.document)),
    )


def is_weapon(name: Name) -> bool:
    """Whether a sentence begins with the weapon of what was done: "Grenade attacks hit"."""
    after = name.after()
    is_one = name.start == 0 and name.end == 1 and after is not None and after.text.islower()
    return is_one and bool(load_equipment().look_up(name.text))


def is_of_saint(name: Name) -> bool:
    """Whether a house called after a saint stands elsewhere: "Saint-Karm clinic in Zahr".

    Towns are called after the same saints.
    """
    words = name.text.casefold().replace("-", " ").split()
    house, at, town = name.after(), name.after(2), name.after(3)
    if len(words) < 2 or words[0].rstrip(".") not in SAINTS or house is None:
        return False
    is_house = house.lower_ in words_of("civil_site")
    is_elsewhere = at is not None and at.lower_ in words_of("locative")
    return is_house and is_elsewhere and town is not None and town.text[:1].isupper()


def is_of_gang(name: Name) -> bool:
    """Whether a gang is called by the name: "the Karm cartel", "the Karm and Zahr mafias"."""
    for steps in range(1, LONGEST_LIST):
        token = name.after(steps)
        if token is None or token.lower_ in GANGS:
            return token is not None
        is_name = token.text[0].isupper() and (name.doc[token.i - 1].lower_ in LISTING)
        is_kind = token.text.islower() and token.dep_ in {"compound", "nmod", "amod"}
        if not (is_name or is_kind or token.lower_ in LISTING):
            return False
    return False


def _aged(doc: Doc) -> Iterator[str]:
    """The last words of names that an age follows, as it does no place's: "Karm, 45, was"."""
    for comma in doc:
        name = doc[comma.i - 1] if comma.text == "," and comma.i else None
        if name is not None and name.text.istitle() and not _is_lain(doc, comma.i):
            following = [one.lower_ for one in doc.tokens[comma.i + 1 : comma.i + 3]]
            if following[:1] in (["age"], ["aged"]) or _is_age(following):
                yield name.text


def _is_age(words: Sequence[str]) -> bool:
    """Whether words behind a comma are a person's age, which a comma closes again."""
    return len(words) > 1 and words[0].isdigit() and int(words[0]) < OLDEST and words[1] == ","


def _is_lain(doc: Doc, end: int) -> bool:
    """Whether a preposition of place leads to the capitalised words that end there."""
    start = end
    while start > 0 and doc[start - 1].text.istitle() and doc[start - 1].pos_ == "PROPN":
        start -= 1
    return start > 0 and doc[start - 1].lower_ in words_of("locative")


def _is_laid(name: Name) -> bool:
    """Whether a preposition of place leads to a name, as none does to a person."""
    before = name.before()
    return before is not None and before.lower_ in words_of("locative") - OF_PERSONS


def _holds(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether some words stand one after another in others."""
    last = len(whole) - len(part)
    return any(whole[at : at + len(part)] == part for at in range(last + 1))


def _acronyms(document: Document) -> Iterator[str]:
    """The acronyms in brackets behind words of which one begins with their first letter.

    Beside a body's noun an acronym may be written small: "the workers' federation [Fedkarm]",
    "Karmpetrol [a petroleum company]".
    """
    for match in ACRONYM.finditer(document.text):
        initials = {word[0].upper() for word in _words_before(match)}
        if match["short"][0] in initials and not is_country(match["short"]):
            yield match["short"]
    beside = [(one["short"], _words_before(one)) for one in IN_BRACKETS.finditer(document.text)]
    beside.extend(
        (one["short"], one["long"].split()[-WORDS_BEFORE:])
        for one in BODY_BEHIND.finditer(document.text)
    )
    for short, words in beside:
        is_body = not words_of("organisation").isdisjoint(one.casefold() for one in words)
        if is_body and not is_country(short):
            yield short


def _words_before(match: re.Match[str]) -> list[str]:
    """The last words before a bracket, from there back to what is no word."""
    before = match.string[max(match.start() - FAR, 0) : match.start()]
    found = BEFORE_BRACKET.search(before)
    return found[0].split() if found else []


def is_first_name(name: Name) -> bool:
    """Whether it begins the name of somebody whom a noun describes: "Marta Ruiz, a teacher"."""
    whole = name.doc[name.start]
    while whole.dep_ == "compound" and whole.head.i > whole.i:
        whole = whole.head
    if whole.pos_ != "PROPN" or whole.i < name.end or whole.ent_type_ not in {"", "PERSON"}:
        return False
    described = (one for one in whole.children if one.dep_ == "appos" and one.tag_ == "NN")
    return any(look_up_people(one) is not None for one in described)


def is_ship(name: Name) -> bool:
    """Whether a ship bears the name: "INS Mysore", "the frigate Karachi"."""
    before = name.before()
    if before is None:
        return False
    is_vessel = "vessel" in noun_classes(before.lemma_.lower()) and before.dep_ != "pobj"
    return before.text in SHIP_PREFIXES or (is_vessel and before.tag_ == "NN")
