"""The day on which something was told, which is not the day on which it happened."""

from typing import Final

from dateline.claims.attribution.closing import LOOSE_CLAUSES, closing_speaker, comma_before
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.distance import first_conjunct
from dateline.claims.time_of_others import teller_beside
from dateline.claims.time_of_parts import is_result
from dateline.claims.word_classes import words_of
from dateline.text.tokens import Token

SEEN: Final = frozenset({"dobj", "ccomp", "xcomp"})
SEEN_FORMS: Final = frozenset({"VB", "VBG"})
ABOUT: Final = frozenset({"regarding", "concerning", "about"})
CONTENT: Final = frozenset({"ccomp", "parataxis"})


def is_day_of_telling(token: Token) -> bool:
    """Whether a time is that of a verb of speech: "the mayor said on Tuesday"."""
    verb = next((one for one in (token, *token.ancestors) if one.pos_ in {"VERB", "AUX"}), None)
    if verb is None or _befell_someone(verb):
        return False
    return find_verb_row(verb, load_cues()) is not None or verb.lemma_ in words_of("speaking")


def _befell_someone(verb: Token) -> bool:
    """Whether something was done to somebody, and nothing said: "the men were released"."""
    subject = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
    is_told = any(one.dep_ == "ccomp" for one in verb.children)
    if subject is None or is_told or subject.lower_ == "it":
        return False
    return subject.lemma_.lower() not in words_of("issued_words")


def is_day_of_statement(trigger: Token, token: Token) -> bool:
    """Whether a time says when something was said, not when it happened.

    "Said on Sunday that two men were killed": the killing is not later than Sunday.
    """
    if trigger.pos_ == "NOUN" and trigger.is_ancestor(token):
        return False  # "condemned Thursday's raid"
    if is_result(trigger, token):
        return False
    if _is_talked_about(trigger, token):
        return True
    beside = teller_beside(token)
    if beside is not None and beside.i != trigger.i and beside.is_ancestor(trigger):
        return not _goes_on(trigger, beside)
    verb = next((one for one in (token, *token.ancestors) if one.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.i == trigger.i or trigger.is_ancestor(token):
        return False
    if _is_seen(trigger, verb) or _is_foreseen(trigger, verb) or _goes_on(trigger, verb):
        return False
    stating = _stating_verb(token, verb)
    if stating is not None:
        return stating.is_ancestor(trigger)
    if find_verb_row(verb, load_cues()) is None or _only_goes_on(verb, trigger):
        return verb.is_ancestor(trigger) and _is_in_complement(trigger, verb)
    is_parenthesis = verb.dep_ in CONTENT and verb.head.i == first_conjunct(trigger).i
    return verb.is_ancestor(trigger) or is_parenthesis


def is_day_of_closing(trigger: Token, token: Token) -> bool:
    """Whether a time is that of a cue at the end which the parser hangs on what is told.

    "Rebels killed six near Karm, a doctor at the hospital said on Friday."
    """
    verb = next((one for one in token.ancestors if one.pos_ == "VERB"), None)
    if verb is None or verb.dep_ not in LOOSE_CLAUSES or not trigger.i < verb.i < token.i:
        return False
    if find_verb_row(verb, load_cues()) is None or closing_speaker(verb) is None:
        return False
    return trigger.i < comma_before(verb)


def clause_before_speaker(time: Token) -> Token | None:
    """The clause of a time that the parser joins to the cue behind it.

    "Gunmen raided Karm, Zahr, on Tuesday, a mayor said": a comma parts what is told from who
    tells it, and the day stands before the comma.
    """
    verb = next((one for one in time.ancestors if one.pos_ == "VERB"), None)
    if verb is None or time.i > verb.i:
        return None
    told = next((one for one in verb.children if one.dep_ == "ccomp" and one.i < time.i), None)
    speaker = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    if told is None or speaker is None or speaker.i < time.i:
        return None
    words = next((one for one in (time, *time.ancestors) if one.head is verb), time)
    behind = words.right_edge.i + 1
    is_parted = behind < len(time.doc) and time.doc[behind].text == ","
    return told if is_parted and find_verb_row(verb, load_cues()) is not None else None


def _is_talked_about(trigger: Token, token: Token) -> bool:
    """Whether an act is only what words are about: "made a statement on Monday on the murder".

    Not where the time stands among those words: "spoke about Monday's raid".
    """
    for one in trigger.ancestors:
        if one.pos_ in {"VERB", "AUX"} and one.lower_ not in ABOUT:
            return False
        is_of_words = one.lower_ == "on" and one.i > 0 and _is_words(one.doc[one.i - 1])
        if one.lower_ in ABOUT or is_of_words:
            return not one.is_ancestor(token)
    return False


def _is_words(noun: Token) -> bool:
    """Whether a noun tells of words: "a report"."""
    words = words_of("issued_words") | words_of("news_noun")
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words


def _stating_verb(token: Token, verb: Token) -> Token | None:
    """The verb of a statement of which a time only says when it was made.

    "In a leaflet spread on Monday, the Front denied that …", "speaking on Monday, he blamed …".
    """
    if verb.dep_ == "advcl" and verb.lemma_ in words_of("speaking"):
        return verb.head
    for one in (token, *token.ancestors):
        if one.pos_ == "NOUN" and one.lemma_.lower() in words_of("issued_words"):
            above = next((it for it in one.ancestors if it.pos_ in {"VERB", "AUX"}), None)
            return above if above is not None and find_verb_row(above, load_cues()) else None
    return None


def _goes_on(trigger: Token, verb: Token) -> bool:
    """Whether an act itself is what went on: "clashes continued on Monday"."""
    if verb.lemma_.lower() not in words_of("occurrence"):
        return False
    return trigger.dep_ in {"nsubj", "compound"} and verb.is_ancestor(trigger)


def is_recorded(trigger: Token) -> bool:
    """Whether acts are what somebody counts up over a time: "verified 64 deaths in April"."""
    if trigger.pos_ != "NOUN":
        return False
    for one in trigger.ancestors:
        is_verb = one.pos_ in {"VERB", "AUX"}
        if is_verb and one.lemma_.lower() not in words_of("resulting"):
            return one.lemma_.lower() in words_of("counting_up")
    return False


def _only_goes_on(verb: Token, trigger: Token) -> bool:
    """Whether a verb that may tell something only has an act for object: "kept up a siege"."""
    if verb.lemma_.lower() not in words_of("going_on_with"):
        return False
    if any(one.dep_ in CONTENT for one in verb.children):
        return False
    is_object = trigger.dep_ == "dobj" and trigger.head.i == verb.i
    return is_object or any(
        one.dep_ == "xcomp" and one.head.i == verb.i for one in (trigger, *trigger.ancestors)
    )


def _is_seen(trigger: Token, verb: Token) -> bool:
    """Whether an event is seen when it happens: "saw the blast", "saw a boat burning"."""
    if verb.lemma_ not in words_of("perceive"):
        return False
    if trigger.dep_ == "dobj" and trigger.head is verb:
        return True
    thing = trigger.head if trigger.dep_ == "acl" else trigger
    return trigger.tag_ in SEEN_FORMS and thing.head is verb and thing.dep_ in SEEN


def _is_foreseen(trigger: Token, verb: Token) -> bool:
    """Whether an event is said to be to come: "an attack is expected in Karm next week"."""
    return verb.lemma_ in words_of("foreseeing") and any(
        one.dep_ == "nsubjpass" and one.head is verb for one in (trigger, *trigger.ancestors)
    )


def _is_in_complement(trigger: Token, verb: Token) -> bool:
    """Whether a trigger stands in a that-clause under `verb`: "reports came that …"."""
    between = (one for one in (trigger, *trigger.ancestors) if verb.is_ancestor(one))
    return any(
        one.dep_ in {"ccomp", "acl"} and any(child.dep_ == "mark" for child in one.children)
        for one in between
    )
