"""Stock words of news prose that are written as words for events are.

"A resident told the agency that …" demands nothing, "who finished second" kills nobody, "asked
not to be named" names no minister, "a group linked to another" accuses nobody, and a town that
was "once a stronghold" is held by nobody now.
"""

from collections.abc import Sequence
from typing import Final

from dateline.claims.word_classes import words_of
from dateline.mentions.phrases import word_set
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Mention, MentionKind
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

BODIES: Final = word_set(
    "armed force group party organisation police official person government"
)
TABLES: Final = ("aliases_own", "actors_ucdp", "actors_phoenix")
INQUIRY: Final = word_set("of to into")


def says_nothing(
    found: FoundTrigger, parsed: ParsedSentence, mentions: Sequence[Mention]
) -> str | None:
    """Why a trigger is a stock word that tells no event; None where it may tell one."""
    head = found.head
    if found.phrase.pos == "noun" and is_name_of_body(head, parsed, mentions):
        return "it is the name of a body"
    if is_joined(head, parsed, mentions):
        return "it only says with whom a group is"
    if _means_owning(found):
        return "something is had, and nothing has to be done"
    return next((why for holds, why in _STOCK if holds(head)), None)


def is_name_of_body(head: Token, parsed: ParsedSentence, mentions: Sequence[Mention]) -> bool:
    """Whether a word heads the name of a body: "Amnesty", "the Commission"."""
    span = parsed.span_of(head)
    for one in mentions:
        if one.kind is MentionKind.ACTOR and one.head == span:
            is_alias = one.row.partition(":")[0] in TABLES and _is_written_so(head)
            return is_alias or _is_sitting(head)
    return False


def _is_written_so(head: Token) -> bool:
    """Whether a word has its capital for a name: the first of a sentence only if it acts."""
    if head.i > 0:
        return head.text[:1].isupper()
    is_more = any(one.dep_ == "prep" for one in head.children)
    return head.dep_ in {"nsubj", "poss"} and not is_more


def _is_sitting(noun: Token) -> bool:
    """Whether a commission is a body that sits, and no inquiry that is set up."""
    if noun.lemma_.lower() != "commission":
        return False
    after = noun.nbor() if noun.i + 1 < len(noun.doc) else None
    return after is None or after.lower_ not in INQUIRY


def is_joined(head: Token, parsed: ParsedSentence, mentions: Sequence[Mention]) -> bool:
    """Whether a participle only says with whom a group is: "rebels linked to another group"."""
    if head.lemma_.lower() not in words_of("joining_bodies") or head.tag_ != "VBN":
        return False
    if any(one.dep_ == "agent" for one in head.children):
        return False
    ends = [one for one in head.children if one.dep_ == "prep" and one.lower_ in {"to", "with"}]
    others = [one for end in ends for one in end.children if one.dep_ == "pobj"]
    subjects = [one for one in head.children if one.dep_ == "nsubjpass"]
    subjects = [
        head.head if one.lower_ in {"which", "that", "who"} else one for one in subjects
    ]
    joined = subjects or ([head.head] if head.dep_ in {"acl", "relcl"} else [])
    heads = {
        one.head for one in mentions if one.kind is MentionKind.ACTOR and one.label in BODIES
    }
    return bool(others and joined) and all(
        parsed.span_of(one) in heads for one in (others[0], joined[0])
    )


def _means_owning(found: FoundTrigger) -> bool:
    """Whether "have … to" is no duty: "has ties to a group"."""
    words = found.phrase.words
    if words[:2] != ("have", "to") or found.head.lemma_.lower() != "have":
        return False
    return all(one.tag_ != "TO" for one in found.tokens if one.lower_ == "to")


def is_news_told(head: Token) -> bool:
    """Whether somebody is told what happened, and not to do something."""
    if head.lemma_.lower() != "tell" or head.dep_ == "xcomp":
        return False
    clauses = [one for one in head.children if one.dep_ in {"xcomp", "ccomp"}]
    clauses += [head.head] if head.dep_ in {"ccomp", "parataxis"} else []
    return bool(clauses) and not any(
        part.tag_ == "TO" for one in clauses for part in one.children
    )


def is_place_in_a_race(head: Token) -> bool:
    """Whether it says in which place somebody ended: "finished second"."""
    if head.lemma_.lower() not in words_of("ending_a_race"):
        return False
    after = head.nbor() if head.i + 1 < len(head.doc) else None
    return after is not None and after.lower_ in words_of("place_in_race")


def is_kept_nameless(head: Token) -> bool:
    """Whether somebody would not be named: "asked not to be named"."""
    is_naming = head.lemma_.lower() in words_of("calling_by_name")
    if not is_naming or head.head.lemma_.lower() not in words_of("wishing_for_oneself"):
        return False
    return any(one.dep_ == "auxpass" or one.lower_ == "be" for one in head.children)


def is_finding(head: Token) -> bool:
    """Whether those who look into something found out how it was; a court finds guilty."""
    if head.lemma_.lower() != "find" or not any(one.dep_ == "ccomp" for one in head.children):
        return False
    subjects = [one for one in head.children if one.dep_ == "nsubj"]
    return not any(one.lemma_.lower() in words_of("who_judges") for one in subjects)


def is_of_the_past(head: Token) -> bool:
    """Whether it is told who held a place before: "once a rebel stronghold"."""
    if head.lemma_.lower() in words_of("seat_of_power"):
        before = [one.lower_ for one in head.doc.tokens[max(0, head.i - 5) : head.i]]
        own = {one.lower_ for one in head.children}
        is_former = not words_of("of_before").isdisjoint(own)
        return is_former or not words_of("at_one_time").isdisjoint(before)
    is_held = head.tag_ == "VBN" and head.lemma_.lower() in words_of("holding_land")
    return is_held and any(one.lower_ in words_of("at_one_time") for one in head.children)


def is_state_of_body(head: Token) -> bool:
    """Whether it only says how somebody was: "the men were unarmed"."""
    return head.lower_ in words_of("state_of_person")


def is_growing_worse(head: Token) -> bool:
    """Whether it only says how violence is: "the escalating violence"."""
    return head.lower_ in words_of("growing_worse") and head.dep_ == "amod"


def is_of_land(head: Token) -> bool:
    """Whether it only says which land is meant: "the annexed peninsula"."""
    return (
        head.lower_ in words_of("annexing")
        and head.dep_ == "amod"
        and head.head.pos_ in {"NOUN", "PROPN"}
    )


def is_shut_in(head: Token) -> bool:
    """Whether fighting keeps people in, and nobody holds them: "trapped in their homes"."""
    if head.lemma_.lower() not in words_of("shutting_in"):
        return False
    kept = [one for one in head.children if one.dep_ in {"dobj", "nsubjpass"}]
    kept += [head.head] if head.dep_ in {"amod", "compound"} else []
    steps = [one for thing in (head, *kept) for one in thing.children if one.dep_ == "prep"]
    return any(
        one.lemma_.lower() in words_of("indoors") for step in steps for one in step.children
    )


def is_armed_strike(head: Token) -> bool:
    """Whether an armed group keeps people at home, and bombs nobody: "an armed strike"."""
    is_called = head.dep_ in {"dobj", "nsubjpass"}
    is_armed = any(one.lower_ == "armed" for one in head.children)
    return head.lemma_.lower() == "strike" and is_armed and not is_called


def describes(word: Token) -> bool:
    """Whether a word that no table knows only describes somebody, or a land."""
    return is_state_of_body(word) or is_of_land(word) or is_shut_in(word)


_STOCK: Final = (
    (is_growing_worse, "it only says how violence is"),
    (is_of_land, "it only says which land is meant"),
    (is_shut_in, "nobody holds them"),
    (is_armed_strike, "it is an order to stay at home"),
    (is_news_told, "somebody is told the news, and nothing is demanded"),
    (is_place_in_a_race, "it is the place that somebody got"),
    (is_kept_nameless, "somebody would not be named"),
    (is_finding, "it is what was found out"),
    (is_of_the_past, "it was held before"),
    (is_state_of_body, "it only says how somebody was"),
)
"""What a word may be that tells no event, each with the reason."""
