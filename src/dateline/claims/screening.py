"""Screening: triggers and candidates that are no events, each thrown away with its reason."""

from collections.abc import Callable, Sequence
from typing import Final

from dateline.claims.arguments import Part
from dateline.claims.attribution.cues import load_cues
from dateline.claims.ideas import is_fought_over, is_hoped_for, is_mere_idea, is_of_kind
from dateline.claims.matching import Match
from dateline.claims.no_captives import (
    is_coming_home,
    is_errand,
    is_made_public,
    is_office,
    is_picture,
)
from dateline.claims.voice import is_ruled_out
from dateline.claims.who_speaks import (
    is_for_comment,
    is_name_of_what_was_said,
    is_not_confirmed,
    is_of_who_speaks,
    is_said_by_denial,
    is_warning_of_others,
    is_way_of_speaking,
    is_wish_for_no_name,
)
from dateline.claims.word_classes import words_of
from dateline.mentions.nouns import noun_classes
from dateline.mentions.triggers import FoundTrigger
from dateline.model import Mention, MentionKind, Role, Span
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_JOINTS: Final = frozenset({"-", "–", "—"})
_SPEECH: Final = "statement."
_NOUN_ROLES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj"})
_TELLING_MORE: Final = frozenset({"nummod", "relcl", "acl", "agent", "advmod"})
_OF_PASSIVES: Final = frozenset({"auxpass", "aux", "nsubj", "nsubjpass", "agent", "advmod"})
_WHICH: Final = frozenset({"of", "in", "from", "at", "on", "by"})


def objection(
    found: FoundTrigger,
    parsed: ParsedSentence,
    mentions: Sequence[Mention],
    event_nouns: frozenset[str],
) -> str | None:
    """Why a trigger is no event, whatever its row: part of a name, or of another noun."""
    head = found.head
    if is_named_operation(head):
        return None
    if is_in_name(parsed.span_of(head), head, mentions) or is_name_of_party(found):
        return "it is part of a name"
    said = next((why for holds, why in _OF_ANY if holds(head)), None)
    if said is not None or found.phrase.pos != "noun":
        return said
    if is_modifier(head, event_nouns):
        return f"it only says which {head.head.text!r} is meant"
    return next((why for holds, why in _OF_NOUNS if holds(head)), None)


def stands_for_displaced(head: Token) -> bool:
    """Whether a participle stands for the people who fled: "a school sheltering displaced"."""
    if head.lower_ != "displaced" or any(one.dep_ in _OF_PASSIVES for one in head.children):
        return False
    before = head.doc[head.i - 1] if head.i else head
    return before.pos_ in {"ADP", "NUM"} or before.lower_ in words_of("sheltering")


def is_wound_of_dead(noun: Token) -> bool:
    """Whether wounds only describe the dead: "three bodies with gunshot wounds were found"."""
    if noun.lemma_.lower() not in {"wound", "injury"}:
        return False
    return not words_of("dead_body").isdisjoint(noun.doc.words) and any(
        one.lemma_.lower() in words_of("finding_body") for one in noun.doc
    )


def is_month(head: Token) -> bool:
    """Whether a word is the name of a month, and no march: "since March"."""
    return head.text == "March" and head.ent_type_ == "DATE"


def is_occasion(head: Token) -> bool:
    """Whether a verb only tells of an occasion: "a memorial for the fishermen was held".

    The parser may make all behind "for" a clause on the occasion.
    """
    if head.lemma_.lower() != "hold":
        return False
    held = [one for one in head.children if one.dep_ in {"dobj", "nsubjpass"}]
    held += [head.head] if head.dep_ == "advcl" else []
    return any(one.lemma_.lower() in words_of("held_occasion") for one in held)


def is_sentence(head: Token) -> bool:
    """Whether a word only names a sentence: "sentenced three men to death"."""
    is_behind_to = head.dep_ == "pobj" and head.head.lower_ == "to"
    return is_behind_to and head.head.head.lemma_.lower() in words_of("sentencing")


def is_named_operation(head: Token) -> bool:
    """Whether a military operation is called by its name: "Operation Iron Gate".

    Not where it only says which body is meant: "Joint Task Force - Operation Iron Gate".
    """
    if head.text != "Operation" or head.i + 1 >= len(head.doc):
        return False
    before = head.doc[head.i - 1] if head.i else None
    is_part = before is not None and (before.text in _JOINTS or before.text[:1].isupper())
    return head.nbor().text[:1].isupper() and not is_part


def is_in_name(span: Span, head: Token, mentions: Sequence[Mention]) -> bool:
    """Whether a capitalised word lies within the name of someone or something."""
    if not head.text[:1].isupper() or head.i == 0:
        return False
    return any(
        one.kind is MentionKind.ACTOR and one.span.covers(span) and one.head != span
        for one in mentions
    )


def is_name_of_party(found: FoundTrigger) -> bool:
    """Whether a noun is what a party calls itself: "the fighters of the Rally"."""
    head = found.head
    is_noun = found.phrase.pos == "noun" and head.lemma_.lower() in words_of("party_name")
    before = head.doc[head.i - 1] if head.i else None
    return is_noun and head.text.istitle() and before is not None and before.lower_ == "the"


def is_modifier(noun: Token, event_nouns: frozenset[str]) -> bool:
    """Whether an event noun only modifies a thing: "raid units", not "bombing campaign"."""
    if noun.head.i == noun.i + 1 and noun.head.lemma_.lower() in words_of("state_of_arms"):
        return True  # "its units were battle ready"
    if noun.dep_ not in {"compound", "nmod"} or noun.head.i <= noun.i:
        return False
    whole = noun.head.lemma_.lower()
    if "document" in noun_classes(whole):
        return True
    return whole not in words_of("process") and whole not in event_nouns


def is_for_whom(adjective: Token) -> bool:
    """Whether it only describes those for whom a place is: "a camp for displaced people"."""
    people = adjective.head
    if adjective.dep_ != "amod" or people.i <= adjective.i or people.dep_ != "pobj":
        return False
    preposition = people.head
    place = preposition.head.lemma_.lower()
    return preposition.lower_ in {"for", "of"} and place in words_of("refuge")


def is_of_the_hurt(word: Token) -> bool:
    """Whether it only names people for whom something is done: "they flew out the wounded".

    Not where it is told who or how many they are: "among the wounded", "the wounded include".
    """
    if word.lower_ not in words_of("people_hurt") or word.dep_ not in _NOUN_ROLES:
        return False
    if not any(one.lower_ in {"the", "all"} for one in word.children):
        return False
    if any(one.dep_ in _TELLING_MORE or one.lower_ in _WHICH for one in word.children):
        return False
    above = word.head
    if word.dep_ == "nsubj":
        return above.lemma_.lower() not in words_of("consisting")
    is_share = above.lower_ == "of" and above.head.pos_ in {"NUM", "PRON", "DET"}
    return not is_share and above.lower_ not in {"among", "amongst", "including"}


def is_withheld_figure(noun: Token) -> bool:
    """Whether a toll is said not to have been given: "the army gave no toll"."""
    if noun.lemma_.lower() not in words_of("figure_of_loss"):
        return False
    around = (*noun.children, *noun.head.children)
    return any(one.lower_ in {"no", "nobody", "neither"} or one.dep_ == "neg" for one in around)


def is_ruled_out_before(noun: Token) -> bool:
    """Whether "non" stands before a noun: "non-violence"."""
    before = noun.doc.tokens[max(0, noun.i - 2) : noun.i]
    return [one.lower_ for one in before] in (["non", "-"], ["non", "‑"])


def is_joined_behind(noun: Token) -> bool:
    """Whether it only describes a place or people: "conflict-ridden", "war-weary"."""
    behind = noun.doc.tokens[noun.i + 1 : noun.i + 3]
    return (
        len(behind) > 1 and behind[0].text in _JOINTS and behind[1].lower_ in words_of("ridden")
    )


def is_told_in(noun: Token) -> bool:
    """Whether a noun is the text that speaks: "the release said", "according to the report"."""
    if noun.lemma_.lower() not in words_of("news_noun"):
        return False
    if noun.dep_ == "nsubj":
        return load_cues().find(noun.head.lemma_.lower(), "verb") is not None
    return (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "to"
        and noun.head.head.lower_ == "according"
    )


def is_device(noun: Token) -> bool:
    """Whether a weapon is what a verb acts on: "destroyed a car bomb"."""
    if noun.lemma_.lower() not in words_of("device"):
        return False
    first = noun
    while first.dep_ in {"conj", "appos"}:
        first = first.head
    is_judged = first.head.lemma_.lower() in words_of("judging_words")
    return first.dep_ in {"dobj", "nsubjpass", "attr"} and not is_judged


def is_journey(noun: Token) -> bool:
    """Whether a flight is one by air: "flights to the coast", "a commercial flight"."""
    if noun.lemma_.lower() != "flight":
        return False
    before = (one for one in noun.children if one.dep_ in {"amod", "compound"})
    return noun.tag_ == "NNS" or any(one.lower_ in words_of("flown") for one in before)


def is_unpaid(noun: Token) -> bool:
    """Whether a ransom was not paid, which says nothing of the taking: "freed without one"."""
    return noun.lemma_.lower() == "ransom" and is_ruled_out(noun)


def is_way_to_die(noun: Token) -> bool:
    """Whether a noun only says to what death somebody is sentenced: "to death by hanging"."""
    before = [one.lower_ for one in noun.doc.tokens[max(0, noun.i - 4) : noun.i]]
    return "by" in before and "death" in before


def is_of_device(word: Token) -> bool:
    """Whether a word only says what kind of thing something is: "explosive ordnance"."""
    return word.lower_ == "explosive" and word.dep_ in {"amod", "compound"}


def is_getaway(verb: Token) -> bool:
    """Whether those who did something got away: "killed a judge and escaped by motorcycle"."""
    if verb.lemma_.lower() != "escape" or verb.pos_ != "VERB":
        return False
    if any(one.dep_ == "dobj" or one.lower_ == "from" for one in verb.children):
        return False
    subjects = (
        one
        for above in (verb, *verb.ancestors)
        for one in above.lefts
        if one.dep_ in {"nsubj", "nsubjpass"}
    )
    who = next(subjects, None)
    kinds = words_of("doer") | words_of("without_aircraft")
    return who is not None and who.lemma_.lower() in kinds


_OF_ANY: Final[tuple[tuple[Callable[[Token], bool], str], ...]] = (
    (is_for_whom, "it only says for whom a place is"),
    (is_of_who_speaks, "it only describes who speaks"),
    (is_of_the_hurt, "it only names those for whom something is done"),
    (stands_for_displaced, "it stands for those who fled before"),
    (is_month, "it is a month"),
    (is_occasion, "what is held is an occasion"),
    (is_sentence, "it is the sentence that a court gave"),
    (is_for_comment, "somebody is only asked for his word"),
    (is_warning_of_others, "it warns of what others may do"),
    (is_not_confirmed, "somebody only does not confirm it"),
    (is_name_of_what_was_said, "it only names what was said"),
    (is_way_of_speaking, "it only says how somebody spoke"),
    (is_wish_for_no_name, "who speaks only wants no name told"),
    (is_said_by_denial, "it says again what the denial says"),
    (is_way_to_die, "it only says which death was a sentence"),
    (is_of_device, "it only says what a thing is"),
    (is_getaway, "those who did something get away"),
    (is_errand, "someone takes a child of his own somewhere"),
    (is_picture, "what is taken is an image, or words"),
    (is_made_public, "what is released is words, or images"),
    (is_coming_home, "someone only enters his own home"),
    (is_office, "what is held is an office"),
)
"""What any word may be that tells no event, each with the reason."""
_OF_NOUNS: Final[tuple[tuple[Callable[[Token], bool], str], ...]] = (
    (is_joined_behind, "it only describes a place or people"),
    (is_wound_of_dead, "it only describes the dead"),
    (is_ruled_out_before, "a word before it says that it is none"),
    (is_withheld_figure, "it is a number that nobody gave"),
    (is_told_in, "it is the text that says so"),
    (is_of_kind, "such acts are spoken of in general"),
    (is_hoped_for, "it is what hints are asked for"),
    (is_mere_idea, "it is violence as such, and nothing that happened"),
    (is_fought_over, "it is what people fight for"),
    (is_unpaid, "it is a ransom that nobody paid"),
    (is_journey, "it is a journey by air"),
    (is_device, "it is a weapon that something is done to, not an attack with it"),
)
"""The same of nouns alone."""


def is_empty_speech(match: Match, parts: Sequence[Part]) -> bool:
    """Whether a noun of speech has neither speaker nor content: "these allegations".

    Nor is it one that somebody spoke where a participle only describes: "suspected rebels".
    """
    if not match.row.event_type.startswith(_SPEECH):
        return False
    if match.found.phrase.pos == "verb":
        return match.found.head.dep_ == "amod"
    if match.found.phrase.pos != "noun":
        return False
    return not any(part.role in {Role.AGENT, Role.TOPIC, Role.PATIENT} for part in parts)
