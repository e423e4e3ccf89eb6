"""Words about who speaks, and how, that tell no event: "speaking by phone", "for comment"."""

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.withholding import is_neither
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.text.tokens import Token


def is_of_who_speaks(adjective: Token) -> bool:
    """Whether it only describes a speaker: "a displaced farmer told the paper"."""
    people = adjective.head
    if adjective.dep_ != "amod" or people.i <= adjective.i or people.dep_ != "nsubj":
        return False
    return load_cues().find(people.head.lemma_.lower(), "verb") is not None


def is_warning_of_others(head: Token) -> bool:
    """Whether others are to do harm: "warned that rebels were preparing to attack"."""
    if head.lemma_.lower() not in words_of("warning_verb"):
        return False
    if any(one.dep_ in {"dobj", "dative"} for one in head.children):
        return False
    clause = next((one for one in head.rights if one.dep_ == "ccomp"), None)
    if clause is None:
        return False
    others = [one for one in clause.lefts if one.dep_ == "nsubj" and one.pos_ != "PRON"]
    is_owned = any(it.tag_ == "PRP$" for one in others for it in one.lefts)
    may = {one.lower_ for one in clause.lefts if one.tag_ == "MD"}
    is_planned = clause.lemma_.lower() in words_of("planning_harm")
    is_danger = is_planned or not may.isdisjoint({"could", "may", "might"})
    return is_danger and not is_owned and any(map(look_up_people, others))


def is_for_comment(head: Token) -> bool:
    """Whether somebody is only asked what he says: "could not be reached for comment"."""
    if head.lemma_.lower() not in words_of("getting_hold"):
        return False
    purposes = (it for one in head.rights if one.lower_ == "for" for it in one.children)
    return any(one.lemma_.lower() in words_of("comment_noun") for one in purposes)


def is_said_by_denial(head: Token) -> bool:
    """Whether a word says again what a denial says: "rejected the report as baseless"."""
    is_described = head.pos_ == "ADJ" and head.dep_ in {"advcl", "pobj", "oprd", "amod"}
    is_untrue = head.lower_ in words_of("called_untrue")
    if not is_described and not is_untrue:
        return False
    above, is_noun = head.head, False
    if above.lower_ == "as":
        above = above.head
        is_noun = above.pos_ in {"NOUN", "PROPN"}
    verb = above.head if above.dep_ == "dobj" else above
    if is_described and verb.lemma_.lower() in words_of("denying"):
        return True
    verb = above.head if is_noun else above
    return is_untrue and verb.lemma_.lower() in words_of("waving_away")


def is_way_of_speaking(head: Token) -> bool:
    """Whether it only says how somebody spoke: "the mayor, speaking by phone, said"."""
    if head.lower_ != "speaking" or head.tag_ != "VBG" or head.dep_ not in {"acl", "advcl"}:
        return False
    above = head.head.head if head.dep_ == "acl" else head.head
    return load_cues().find(above.lemma_.lower(), "verb") is not None


def is_wish_for_no_name(head: Token) -> bool:
    """Whether who speaks wants no name told: "declined to be named", "not to be quoted"."""
    clauses = (one for one in head.rights if one.dep_ in {"xcomp", "ccomp"})
    named = (one for one in clauses if one.lower_ in words_of("naming_who_speaks"))
    return any(any(it.dep_ == "auxpass" for it in one.lefts) for one in named)


def is_not_confirmed(head: Token) -> bool:
    """Whether it is left open: "have not confirmed it", "neither confirmed nor denied it"."""
    is_open = is_negated(head) or is_neither(head)
    return is_open and head.lemma_.lower() in words_of("confirming")


def is_name_of_what_was_said(head: Token) -> bool:
    """Whether a noun only names what was said before: "…, an accusation he denied"."""
    is_named = head.dep_ in {"appos", "npadvmod"} and head.pos_ == "NOUN"
    if not is_named or head.lemma_.lower() not in words_of("content_noun"):
        return False
    clauses = (one for one in head.rights if one.dep_ in {"relcl", "acl"})
    return any(load_cues().find(one.lemma_.lower(), "verb") is not None for one in clauses)
