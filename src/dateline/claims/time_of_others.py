"""Times that stand in a sentence but belong to something else than the event.

The day on which helpers in a bombing were caught is not that of the bombing; what a flag does
this morning is no day for the battle before it; a newspaper's Sunday is its own.
"""

from typing import Final

from dateline.claims.attribution.closing import closing_speaker
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.distance import first_conjunct
from dateline.claims.told_in_general import is_of_other_times, is_perfect
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

MODIFIERS: Final = frozenset({"compound", "nmod", "nummod"})
NOUNS: Final = frozenset({"NOUN", "PROPN"})
OF_A_DEED: Final = frozenset({"of", "in", "over", "for", "behind", "into", "about"})
FROM_THERE_ON: Final = frozenset({"since", "over"})
"""What is done since or over an event is done later."""
SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
TELLERS: Final = frozenset({"i", "we"})
APART: Final = frozenset({",", ";", ":"})
AFTER_IT: Final = frozenset({"after", "following", "since", "before", "despite"})
IN_GENERAL: Final = frozenset({"for", "about", "of"})
DESCRIBING: Final = frozenset({"relcl", "acl"})


def is_of_another(trigger: Token, token: Token) -> bool:
    """Whether a time at `token` is that of something else than the event of `trigger`."""
    return (
        _is_of_other_noun(trigger, token)
        or _is_in_later_clause(trigger, token)
        or _is_in_own_telling(trigger, token)
        or _is_of_speaker(trigger, token)
        or (is_description(trigger) and not _is_in_phrase(trigger, token))
    )


def _is_of_other_noun(trigger: Token, token: Token) -> bool:
    """Read "the June 10 blast", "our front page of Tuesday": the noun has a time of its own."""
    if token.dep_ in MODIFIERS and token.head.pos_ in NOUNS:
        noun = token.head
        above = noun.head if noun.dep_ != "pobj" else _above(noun.head)
        is_near = trigger.i in {noun.i, above.i} or noun.is_ancestor(trigger)
        return not is_near and noun.dep_ not in SUBJECTS
    noun = token.head.head
    is_of = token.dep_ == "pobj" and token.head.lower_ == "of" and noun.pos_ in NOUNS
    return is_of and noun.lemma_.lower() in words_of("news_noun")


def _above(preposition: Token) -> Token:
    """What a noun's time may be that of too: not what came after the noun's own event."""
    is_apart = preposition.lower_ in AFTER_IT
    return preposition if is_apart else preposition.head


def _is_in_later_clause(trigger: Token, token: Token) -> bool:
    """Read "the palace was never taken, and its flag flies this morning": of the flag only.

    Losses are told in one breath with what brought them, and with each other: "one was killed,
    and two were wounded on Monday".
    """
    return any(
        one.dep_ == "conj"
        and one.i > trigger.i
        and not one.is_ancestor(trigger)
        and any(child.dep_ in SUBJECTS for child in one.children)
        and not _tells_losses_of(one, trigger)
        and not _is_cue_at_end(one)
        for one in (token, *token.ancestors)
    )


def _is_cue_at_end(verb: Token) -> bool:
    """Whether a verb only says who told it all: "…, a monitor said"."""
    return find_verb_row(verb, load_cues()) is not None and closing_speaker(verb) is not None


def _tells_losses_of(later: Token, trigger: Token) -> bool:
    """Whether a clause that goes on tells the losses of an act, or more of the same.

    "Two were killed and three kidnapped on Monday", "six were killed and homes burned".
    """
    losses = words_of("coming_to_harm")
    undergone = words_of("befalling_anyone") | words_of("deed_of_force")
    is_passive = later.tag_ == "VBN" or not any(one.dep_ == "dobj" for one in later.children)
    is_harm = later.lemma_ in losses or (is_passive and later.lemma_ in undergone)
    if not is_harm or first_conjunct(later).i != first_conjunct(trigger).i:
        return False
    if any(one.dep_ == "neg" for one in trigger.children):
        return False
    is_apart = any(one.text in APART for one in trigger.doc[trigger.i : later.left_edge.i])
    return trigger.lemma_ in losses or not is_apart


def _is_in_own_telling(trigger: Token, token: Token) -> bool:
    """Read "was not bombed, as we had it on Sunday": when the outlet told of it."""
    for one in (token, *token.ancestors):
        if one.dep_ == "advcl" and not one.is_ancestor(trigger) and one.i != trigger.i:
            words = {child.lower_ for child in one.children if child.dep_ in {"mark", "nsubj"}}
            return "as" in words and not TELLERS.isdisjoint(words)
    return False


def _is_of_speaker(trigger: Token, token: Token) -> bool:
    """Read "Karm, who took office on Monday, said …": of the speaker, not of what he says."""
    for one in token.ancestors:
        verb = one.head
        is_subject = one.dep_ in SUBJECTS and verb.is_ancestor(trigger)
        if is_subject and not one.is_ancestor(trigger) and one.i != trigger.i:
            return verb.i != trigger.i and find_verb_row(verb, load_cues()) is not None
    return False


def is_description(trigger: Token) -> bool:
    """Whether an event only says who or what something is: "helpers in the bombing".

    So does one with which a thing goes on from there ("since the shooting"), and an adjective
    ("the abducted boys").
    """
    if trigger.dep_ == "amod":
        return True
    if trigger.pos_ not in NOUNS or trigger.dep_ != "pobj":
        return False
    preposition = trigger.head
    if preposition.lower_ in FROM_THERE_ON and preposition.head.pos_ == "VERB":
        return True
    noun = preposition.head
    is_known = noun.pos_ == "NOUN" and noun.lemma_.lower() in _known_by_deed()
    return is_known and preposition.lower_ in OF_A_DEED


def _known_by_deed() -> frozenset[str]:
    return words_of("known_by_deed") | words_of("mastermind") | words_of("figure_of_loss")


def _is_in_phrase(trigger: Token, token: Token) -> bool:
    """Whether a time stands in the very phrase of the event: "the killings of Monday"."""
    return token.i == trigger.i or trigger.is_ancestor(token)


def is_told_apart(trigger: Token) -> bool:
    """Whether an event is not of the time at which the story has arrived.

    It says what something is, in a clause on a thing ("the women who were taken in Karm"), or
    is told by what has come of it ("have been burnt"), or in general ("to blame for attacks on
    farms").
    """
    if is_description(trigger) or is_perfect(trigger) or _is_of_many(trigger):
        return True
    if is_of_other_times(trigger):
        return True
    above = (trigger, *trigger.ancestors)
    return any(one.dep_ in DESCRIBING and _is_finite_or_done(one) for one in above)


def _is_of_many(trigger: Token) -> bool:
    """Whether many acts are told of and none pointed at: "guilty of the murders of girls"."""
    if trigger.tag_ != "NNS" or trigger.dep_ != "pobj" or trigger.head.lower_ not in IN_GENERAL:
        return False
    if trigger.head.lower_ == "of" and trigger.head.head.pos_ == "NOUN":
        return False  # "a wave of raids"
    is_said_whom = any(one.lower_ in {"of", "against", "on"} for one in trigger.children)
    marks = {one.lower_ for one in trigger.children if one.dep_ in {"det", "poss", "predet"}}
    return not marks or (marks == {"the"} and is_said_whom)


def _is_finite_or_done(clause: Token) -> bool:
    """Whether a clause on a thing is a relative one, or a participle of what was done to it."""
    return clause.dep_ == "relcl" or clause.tag_ == "VBN"


def teller_beside(token: Token) -> Token | None:
    """The verb of speech that a time directly follows: "said on Wednesday its men had …"."""
    at = token.left_edge.i - 1
    if token.dep_ == "pobj" and at >= 0 and token.head.i == at:
        at -= 1
    if at < 0:
        return None
    verb = token.doc[at]
    return (
        verb if verb.pos_ == "VERB" and find_verb_row(verb, load_cues()) is not None else None
    )
