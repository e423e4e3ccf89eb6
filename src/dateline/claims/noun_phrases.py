"""Noun phrases: what a head stands for, where its phrase starts and ends."""

from functools import cache
from typing import Final

from dateline.claims.agentive import names_people
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_phrases import SPEAKING_FOR, is_charge, joined_modifiers
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.place_words import words_of as place_words_of
from dateline.model import Span
from dateline.text.parse import ParsedSentence
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

# What hangs from a noun but is not part of how it is named: clauses, further conjuncts, asides.
_POINTING: Final = frozenset({"the", "this", "that"})
_OUTSIDE: Final = frozenset(
    {"relcl", "acl", "appos", "conj", "cc", "preconj", "punct", "advcl", "parataxis", "dep",
     "ccomp", "advmod", "mark", "case", "nsubj", "aux", "cop"}
)  # fmt: skip
_INSIDE_ADVERBS: Final = frozenset({"at", "least", "about", "some", "more", "up", "around"})
_NAMING_PREPOSITIONS: Final = frozenset({"of"})
_STANDING_FOR: Final = frozenset({"of", "from", "for"})
_BODIES: Final = frozenset({"GPE", "ORG", "NORP"})
_JOINED_AS: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_SAID: Final = frozenset({"VBD", "VBZ"})
_WAYS: Final = frozenset({"of", "near", "outside", "beyond", "from", "by", "beside"})
_OF_TARGETS: Final = frozenset({"of", "on", "against", "at", "in", "near"})
_ASKING: Final = frozenset({"who", "whom", "what", "whoever"})
_WHICH: Final = frozenset({"which", "what"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_NAMED: Final = frozenset({"PERSON", "ORG", "NORP"})
_RELATIVISERS: Final = frozenset({"who", "which", "that", "whom", "whose"})


def conjuncts(head: Token) -> tuple[Token, ...]:
    """`head` and the nouns joined to it by "and", "or" or commas."""
    found = [*joined_modifiers(head)[:-1], head]
    for child in head.children:
        is_conjunct = child.dep_ == "conj" and child.pos_ in _JOINED_AS and not _is_told(child)
        is_conjunct = is_conjunct and not is_ruled_out(child) and not ends_places(child)
        if is_conjunct or (child.dep_ == "appos" and is_item(child, head)):
            found.extend(conjuncts(child))
    found.extend(_partners(head))
    return tuple(found)


def _partners(head: Token) -> tuple[Token, ...]:
    """The further bodies of which several people stand for one each.

    "The foreign ministers of Ruritania and Karmia", "delegations from the army and the Front".
    """
    if head.tag_ != "NNS" or head.lemma_.lower() not in words_of("standing_for_one"):
        return ()
    firsts = (
        target
        for way in head.rights
        if way.dep_ == "prep" and way.lower_ in _STANDING_FOR
        for target in way.rights
        if target.dep_ == "pobj"
    )
    return tuple(one for first in firsts for one in conjuncts(first)[1:] if one.pos_ != "NUM")


def _of_them(noun: Token) -> Token:
    """The people of whom some are told apart: "six priests, five of them old, who fled"."""
    is_share = any(one.lower_ == "them" for one in noun.subtree if one.i < noun.i)
    is_aside = noun.dep_ in {"appos", "conj", "attr"} and noun.head.i < noun.i
    return noun.head if is_share and is_aside and noun.head.pos_ == "NOUN" else noun


def is_dateline(name: Token) -> bool:
    """Whether a name only says where a story was filed, or what it is of.

    "KARM -- Three were hurt", "Chad: bomb kills two".
    """
    following = name.doc[name.i + 1].text if name.i + 1 < len(name.doc) else ""
    before = name.doc.tokens[: name.i + 1]
    if following == ":":
        return all(one.text[:1].isupper() or one.lower_ == "the" for one in before)
    return all(one.text.isupper() for one in before) and following in {"--", "—", "–"}


def ends_places(noun: Token) -> bool:
    """Whether a noun only ends joined places' names, as the parse may not see.

    "Took twenty farmers in Karm and Sula districts".
    """
    if noun.tag_ != "NNS" or noun.lemma_.lower() not in place_words_of("admin"):
        return False
    before = noun.doc[max(noun.i - 1, 0)]
    is_bare = not any(one.dep_ in {"det", "nummod", "amod"} for one in noun.children)
    return is_bare and before.i < noun.i and before.pos_ == "PROPN"


def is_ruled_out(noun: Token) -> bool:
    """Whether "not" stands before a conjunct: "the militia, and not the soldiers"."""
    return noun.dep_ == "conj" and any(one.dep_ == "neg" for one in noun.children)


def _is_told(noun: Token) -> bool:
    """Whether a noun is said of others, or left out: "three of them policemen", "not we"."""
    is_of_others = any(child.dep_ in {"nsubj", "neg"} for child in noun.children)
    return is_of_others or is_last_speaker(noun)


def is_last_speaker(noun: Token) -> bool:
    """Whether who speaks is joined to the last item: "hurt ten, the mayor, Ali Haj, said"."""
    doc, at = noun.doc, noun.right_edge.i + 1
    if not noun.left_edge.i or doc[noun.left_edge.i - 1].text != ",":
        return False
    if at < len(doc) and doc[at].text == ",":
        at += 1
    if at >= len(doc) or doc[at].tag_ not in _SAID:
        return False
    verb = doc[at]
    has_subject = any(child.dep_ == "nsubj" and child.i > at for child in verb.children)
    return not has_subject and verb.lemma_.lower() in words_of("speaking_last")


def is_item(apposed: Token, head: Token) -> bool:
    """Whether what the parser calls an apposition is the next item of a counted list.

    "Seized 12 rifles, 300 rounds of ammunition and a mortar". One person's name is no list, so
    that those counted behind it are others: "Colonel Tarik, two sergeants and a private".
    """
    is_list = any(child.dep_ == "conj" for child in apposed.children)
    if is_list and {head.ent_type_, apposed.ent_type_} <= _BODIES:
        return is_on(Repair.LIST)
    if _is_next_number(head, apposed) or (is_list and _is_next_person(head, apposed)):
        return is_on(Repair.LIST)
    is_next = _is_counted(head) or (head.tag_ == "NNP" and apposed.tag_ == "NNS")
    return is_on(Repair.LIST) and is_list and is_next and _is_counted(apposed)


def _is_next_person(head: Token, apposed: Token) -> bool:
    """Whether another name, or "others", follow a person's: "Ann Ro, Ben Li and Cy Mo fled"."""
    if head.ent_type_ != "PERSON" or head.pos_ != "PROPN":
        return False
    is_name = apposed.pos_ == "PROPN" and apposed.ent_type_ == "PERSON"
    return is_name or any(one.lower_ == "other" for one in apposed.lefts)


def _is_next_number(head: Token, apposed: Token) -> bool:
    """Whether a second number ends a list of two without "and": "3 soldiers, 2 policemen"."""
    numbers = [
        [one.lower_ for one in noun.lefts if one.dep_ == "nummod"] for noun in (head, apposed)
    ]
    after = apposed.doc[apposed.right_edge.i + 1 : apposed.right_edge.i + 2]
    is_last = not after or after[0].text in {".", ";"}
    is_bare = all(
        one.dep_ in {"nummod", "amod", "compound", "quantmod"} for one in apposed.children
    )
    return is_last and is_bare and all(numbers) and numbers[0] != numbers[1]


def _is_counted(noun: Token) -> bool:
    return any(child.dep_ == "nummod" or child.lower_ in {"a", "an"} for child in noun.lefts)


def phrase_tokens(head: Token) -> tuple[Token, ...]:
    """The tokens of the noun phrase of `head`: no relative clause, apposition or conjunct."""
    kept = [head]
    joined = joined_modifiers(head)
    if joined:
        kept.extend(token for token in head.doc[joined[-1].i : head.i])
    for child in head.children:
        if _is_part(child, head) and not (joined and child.i < head.i):
            kept.extend(
                phrase_tokens(child) if child.dep_ in {"prep", "pobj"} else child.subtree
            )
    kept.sort(key=lambda token: token.i)
    return _trimmed(_unbroken(kept, head), head)


def _trimmed(tokens: tuple[Token, ...], head: Token) -> tuple[Token, ...]:
    """The tokens without a lone quotation mark or dash at either end, and without a day before.

    In "Early Monday rebels stormed it" the day is none of theirs.
    """
    first, last = _end_of_day(tokens, head), len(tokens)
    while tokens[first].is_punct and tokens[first].i < head.i:
        first += 1
    while tokens[last - 1].is_punct and tokens[last - 1].i > head.i:
        last -= 1
    return tokens[first:last]


def _end_of_day(tokens: tuple[Token, ...], head: Token) -> int:
    """Where the named day ends that a phrase begins with; 0 where it begins with none."""
    at = 0
    while tokens[at].ent_type_ in _TIMES and tokens[at].i < head.i:
        at += 1
    is_day = any(one.tag_ == "NNP" for one in tokens[:at])
    return at if is_day and tokens[at].tag_ != "POS" else 0


def _is_part(child: Token, head: Token) -> bool:
    if child.dep_ == "prep" and is_charge(child, head):
        return False
    if child.dep_ == "prep" and _is_of_other(child, head):
        return False
    if child.dep_ == "prep":
        is_voice = child.lower_ == "for" and head.lemma_.lower() in SPEAKING_FOR
        is_sent = child.lower_ == "from" and head.lemma_.lower() in words_of("standing_for_one")
        return is_voice or is_sent or child.lower_ in _NAMING_PREPOSITIONS
    if child.dep_ in {"advmod", "amod"}:
        return child.i < head.i
    return child.dep_ not in _OUTSIDE


def _is_of_other(preposition: Token, head: Token) -> bool:
    """Whether what follows "of" is no part of who did it.

    "The killing by soldiers of two traders", "suspected by police of killing his wife".
    """
    if look_up_people(head) is None:
        return False
    is_doer = head.dep_ == "pobj" and head.head.lower_ == "by"
    return any(
        one.dep_ == "pcomp"
        or (is_doer and any(inner.dep_ == "nummod" for inner in one.children))
        for one in preposition.children
    )


def _unbroken(tokens: list[Token], head: Token) -> tuple[Token, ...]:
    """The run of tokens around `head` without a gap other than punctuation."""
    at = tokens.index(head)
    first = last = at
    while first > 0 and _is_near(tokens[first - 1], tokens[first]):
        first -= 1
    while last + 1 < len(tokens) and _is_near(tokens[last], tokens[last + 1]):
        last += 1
    return tuple(tokens[first : last + 1])


def _is_near(left: Token, right: Token) -> bool:
    between = left.doc.tokens[left.i + 1 : right.i]
    return all(token.is_punct and token.text not in {",", ";", ":"} for token in between)


def phrase_span(parsed: ParsedSentence, head: Token) -> Span:
    """The document span of the noun phrase of `head`."""
    return parsed.span_of(phrase_tokens(head))


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.lower_ not in _RELATIVISERS or token.tag_ not in {"WDT", "WP", "IN", "WP$", "DT"}:
        return token
    clause = token.head
    while clause.dep_ not in {"relcl", "acl", "ROOT"} and clause.head.i != clause.i:
        clause = clause.head
    noun = told_by_way(clause.head)
    if clause.dep_ not in {"relcl", "acl"} or noun.i >= token.i:
        return token
    if is_ruled_out(noun) or _is_one_of_several(noun, clause):
        return noun.head
    if token.lower_ == "which" and (deed := _deadly_deed(noun, clause, token)) is not None:
        return deed
    return _whose(_of_them(noun)) if token.lower_ in {"who", "whom"} else noun


def _deadly_deed(noun: Token, clause: Token, pronoun: Token) -> Token | None:
    """The attack that killed, not what it was on: "the raid on the convoy, which killed"."""
    before = pronoun.doc[pronoun.i - 1]
    is_aside = before.text == "," and pronoun.dep_ == "nsubj"
    is_in_it = before.lower_ in {"in", "during"} and before.i > 0
    is_in_it = is_in_it and pronoun.doc[before.i - 1].text == ","
    if not is_in_it and (not is_aside or clause.lemma_.lower() not in words_of("striking")):
        return None
    while noun.dep_ == "pobj" and noun.head.lower_ in _OF_TARGETS:
        noun = noun.head.head
        if noun.dep_ == "acl" and is_in_it:
            noun = noun.head  # "the raid carried out against the town, in which two died"
        if noun.lemma_.lower() in words_of("happening"):
            return noun
    return None


def told_by_way(noun: Token) -> Token:
    """Of "Karm, a village south of the city which they stormed" not the city: Karm.

    What is known as "the city" needs no clause that says which; a village of which nothing was
    said does. The parser hangs the clause on the nearer noun.
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in _WAYS or not _has(noun, "the"):
        return noun
    place = noun.head.head
    while place.lower_ in _steps() or (place.pos_ == "ADP" and place.head.i < place.i):
        place = place.head
    if place.pos_ != "NOUN" or not (_has(place, "a") or _has(place, "an")):
        return noun
    return place.head if place.dep_ == "appos" else place


@cache
def _steps() -> frozenset[str]:
    """The words between a place and what it is told by: "south", "km"."""
    return place_words_of("direction") | place_words_of("measure")


def _has(noun: Token, article: str) -> bool:
    return any(one.lower_ == article for one in noun.lefts)


def _whose(noun: Token) -> Token:
    """Those of whom a thing is, which "who" can't stand for: "the rights of those who fled"."""
    if noun.pos_ == "PROPN":
        return _people_of(noun) or noun
    if noun.pos_ != "NOUN" or look_up_people(noun) is not None or names_people(noun):
        return noun
    for child in noun.children:
        if child.lower_ == "of":
            for inner in child.children:
                is_someone = look_up_people(inner) is not None or inner.lower_ == "those"
                if inner.dep_ == "pobj" and is_someone:
                    return inner
    return _wearer(noun) or noun


def _people_of(name: Token) -> Token | None:
    """The people of a place, which "who" can't stand for: "residents of Karm who fled"."""
    is_place = name.dep_ == "pobj" and name.head.lower_ in {"of", "from"}
    people = name.head.head
    is_people = people.tag_ == "NNS" and look_up_people(people) is not None
    if not is_place or not is_people:
        return None
    lives_there = people.lemma_.lower() in words_of("inhabitant")
    return people if lives_there or name.ent_type_ not in _NAMED else None


def _wearer(thing: Token) -> Token | None:
    """Who is described by a thing that "who" can't stand for: "two men in masks, who fled"."""
    at = thing
    while at.dep_ in {"dobj", "pobj", "prep", "acl"} and at.head.i < at.i:
        at = at.head
        if at.pos_ == "NOUN" and (look_up_people(at) is not None or names_people(at)):
            return at
    return None


def _is_one_of_several(noun: Token, clause: Token) -> bool:
    """Whether a clause is of all that are joined: "two nurses and a driver who were taken"."""
    if noun.dep_ != "conj" or noun.tag_ not in {"NN", "NNP"}:
        return False
    return any(one.lower_ in {"were", "are", "have"} for one in (clause, *clause.children))


def is_asked_for(token: Token) -> bool:
    """Whether a phrase only asks who or whose: "unclear who fired", "whose aircraft it was"."""
    if token.lower_ in _ASKING and token.tag_ in {"WP", "WP$"}:
        return antecedent(token) is token
    return any(
        (child.lower_ == "whose" and child.dep_ == "poss" and antecedent(child) is child)
        or (child.lower_ in _WHICH and child.tag_ == "WDT" and child.dep_ == "det")
        for child in token.children
    )


def is_nominal(token: Token) -> bool:
    """Whether a token can head a noun phrase."""
    is_noun = token.pos_ in {"NOUN", "PROPN", "PRON", "NUM"} or token.tag_ in {"CD", "DT"}
    return is_noun or is_aged(token)


def is_nobody(token: Token) -> bool:
    """Whether a noun stands for none: "nobody", "no civilian"."""
    words = {token.lower_, *(one.lower_ for one in token.children if one.dep_ == "det")}
    return not words.isdisjoint({"nobody", "none", "no"})


def is_not_he(noun: Token) -> bool:
    """Whether a noun names one that it was not, before the one that it was: "not A but B"."""
    words = [one.lower_ for one in noun.children]
    return "not" in words and "but" in words[words.index("not") :]


def is_aged(token: Token) -> bool:
    """Whether a person is called by an age: "a 16-year-old", read as an adjective."""
    return (
        token.lower_ in {"old", "olds"}
        and token.dep_ not in {"amod", "acomp"}
        and any(one.dep_ == "npadvmod" for one in token.children)
    )


def is_pointed_at(noun: Token) -> bool:
    """Whether a noun is told as known: "the attack", "that raid"."""
    return any(one.lower_ in _POINTING for one in noun.lefts)
