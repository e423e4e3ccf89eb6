"""What somebody did not confirm: "no official announcement confirming these allegations …"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.objects import is_passive
from dateline.claims.attribution.phrases import kind_of
from dateline.claims.attribution.records import (
    NOBODY,
    FoundAttribution,
    NonConfirmation,
    Speaker,
)
from dateline.claims.attribution.speakers import make_speakers, speakers_of
from dateline.claims.attribution.verdicts import clause_before, told_until
from dateline.claims.attribution.withholding import is_by_nobody, is_impossible, is_withheld
from dateline.claims.word_classes import words_of
from dateline.model import Span, SpeakerKind, Stance
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

CONFIRMING: Final = "verify"
COMMENTING: Final = "comment"
ANNOUNCING: Final = "announce"
"""Kinds of cues in ``cues.csv``; an announcement confirms only with a verb that says so."""
REFERRING: Final = frozenset({"incident", "toll", "figure", "photo", "image", "authenticity"})
"""Nouns that point back to something said, beside those that are cues themselves."""
OBJECTS: Final = frozenset({"dobj", "nsubjpass", "nsubj"})
BOTH: Final = frozenset({"neither", "either", "both", "two"})
MAX_BACK: Final = 3
"""Sentences to go back for what "these allegations" are."""


def find_non_confirmations(
    parse: Parse, found: Sequence[FoundAttribution]
) -> tuple[NonConfirmation, ...]:
    """What the text says that somebody did not confirm, with the sentences that said it."""
    return tuple(
        _with_antecedent(one, parse, found)
        for parsed in parse.sentences
        for one in read_non_confirmations(parsed)
    )


def read_non_confirmations(parsed: ParsedSentence) -> Iterator[NonConfirmation]:
    """The non-confirmations of one sentence, with what they name themselves."""
    has_no = "no" in parsed.doc.words
    for token in parsed.doc.tokens:
        found = _read_verb(token, parsed) or _read_unreached(token, parsed)
        found = found or (_read_noun(token, parsed) if has_no else None)
        if found is not None:
            yield found


def _read_verb(verb: Token, parsed: ParsedSentence) -> NonConfirmation | None:
    """The army "did not confirm", "declined to comment"; it "could not be verified"."""
    kind = _kind_of(verb, "verb") if verb.pos_ == "VERB" else None
    if kind not in (CONFIRMING, COMMENTING):
        return None
    if not (_is_negated(verb) or is_withheld(verb)):
        return None
    stance = Stance.DOES_NOT_CONFIRM if kind == CONFIRMING else Stance.DECLINES_COMMENT
    speakers = () if is_impossible(verb) else speakers_of(verb, parsed)
    return NonConfirmation(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speaker=speakers[0] if speakers else NOBODY,
        antecedent=_told_before(verb, parsed) or _named_content(verb, parsed),
        antecedent_sentence=parsed.sentence.index,
        stance=stance,
        is_of_several=any(map(_is_of_several, verb.children)),
    )


def _is_of_several(noun: Token) -> bool:
    """Whether what several have said is meant: "the claims", "neither (account)", "both"."""
    if noun.dep_ not in OBJECTS:
        return False
    is_plural = noun.tag_ in ("NNS", "NNPS") or noun.lower_ in BOTH
    return is_plural or any(one.lower_ in BOTH for one in noun.subtree)


def _read_unreached(verb: Token, parsed: ParsedSentence) -> NonConfirmation | None:
    """Who "could not be reached for comment", "was not available", "was unavailable"."""
    if verb.lemma_.lower() in words_of("getting_hold"):
        asked = verb if is_passive(verb) and _is_negated(verb) else None
    elif verb.lower_ in ("available", "unavailable") and verb.dep_ == "acomp":
        asked = verb if verb.lower_ == "unavailable" or _is_negated(verb.head) else None
    else:
        return None
    about = (
        (it for one in asked.rights if one.lower_ == "for" for it in one.children)
        if asked
        else ()
    )
    if all(one.lemma_.lower() not in words_of("comment_noun") for one in about):
        return None
    clause = verb.head if verb.dep_ == "acomp" else verb
    subject = next((one for one in clause.lefts if one.dep_.startswith("nsubj")), None)
    speakers = make_speakers([subject], parsed) if subject is not None else ()
    return NonConfirmation(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb),
        speaker=speakers[0] if speakers else NOBODY,
        antecedent=(),
        antecedent_sentence=parsed.sentence.index,
        stance=Stance.DECLINES_COMMENT,
    )


def _told_before(verb: Token, parsed: ParsedSentence) -> tuple[Span, ...]:
    """All that the sentence told: "…, a claim that could not be verified"."""
    first = clause_before(verb)
    return () if first is None else spans_of(told_until(first), parsed)


def _is_negated(verb: Token) -> bool:
    """Whether the verb is negated itself, or its subject is ("neither side confirmed")."""
    return any(child.dep_ == "neg" for child in verb.children) or is_by_nobody(verb)


def _read_noun(noun: Token, parsed: ParsedSentence) -> NonConfirmation | None:
    """The construction "no official confirmation of", "no announcement confirming"."""
    kind = _kind_of(noun, "noun")
    if kind not in (CONFIRMING, COMMENTING, ANNOUNCING):
        return None
    if not any(child.lower_ == "no" for child in noun.children):
        return None
    verb = next(
        (one for one in noun.children if one.dep_ in ("acl", "relcl") and _confirms(one)), None
    )
    if verb is None and kind == ANNOUNCING:
        return None
    return NonConfirmation(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(verb or noun),
        speaker=_speaker_of_noun(noun, parsed),
        antecedent=_named_content(verb or noun, parsed),
        antecedent_sentence=parsed.sentence.index,
        stance=Stance.DECLINES_COMMENT if kind == COMMENTING else Stance.DOES_NOT_CONFIRM,
    )


def _confirms(verb: Token) -> bool:
    return _kind_of(verb, "verb") == CONFIRMING


def _kind_of(token: Token, pos: str) -> str | None:
    """The kind of cue that `token` is as a `pos`."""
    row = load_cues().find(token.lemma_.lower(), pos)
    return row.kind if row is not None else None


def _speaker_of_noun(noun: Token, parsed: ParsedSentence) -> Speaker:
    """Whose: of the "from" phrase, who "had no comment", or what "official" says of it."""
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("from", "by"):
            for target in child.children:
                if target.dep_ == "pobj":
                    span = parsed.span_of(list(target.subtree))
                    return Speaker(span=span, name=span.quote, kind=kind_of(target))
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words_of("answering"):
        holders = speakers_of(noun.head, parsed)
        if holders:
            return holders[0]
    modifiers = [one for one in noun.children if one.dep_ in ("amod", "compound", "nmod")]
    if not modifiers:
        return NOBODY
    span = parsed.span_of([modifiers[0], noun])
    official = any(one.lower_ in ("official", "formal", "government") for one in modifiers)
    kind = SpeakerKind.AUTHORITY if official else kind_of(modifiers[-1])
    return Speaker(span=span, name=span.quote, kind=kind)


def _named_content(head: Token, parsed: ParsedSentence) -> tuple[Span, ...]:
    """What is said there not to be confirmed; empty where it only points back."""
    for child in head.children:
        if child.dep_ in ("ccomp", "acl") and not _confirms(child):
            return spans_of(child.subtree, parsed)
        if child.dep_ in ("dobj", "nsubjpass") and (child.dep_ == "dobj" or is_passive(head)):
            return () if _points_back(child) else spans_of(child.subtree, parsed)
        if child.dep_ == "prep" and child.lower_ in ("of", "on", "about"):
            for target in child.children:
                if target.dep_ == "pobj" and not _points_back(target):
                    return spans_of(target.subtree, parsed)
    return ()


def _points_back(noun: Token) -> bool:
    """Whether a noun phrase stands for something said before: "these allegations", "it"."""
    if noun.pos_ == "PRON":
        return True
    specified = any(one.dep_ in ("acl", "relcl", "prep", "ccomp") for one in noun.children)
    is_said = _kind_of(noun, "noun") is not None or noun.lemma_.lower() in REFERRING
    return is_said and not specified


def _with_antecedent(
    one: NonConfirmation, parse: Parse, found: Sequence[FoundAttribution]
) -> NonConfirmation:
    """`one` with the sentence before to which it points back, where it names nothing itself."""
    if one.antecedent:
        return one
    content, index = _look_back(one, parse, found)
    return replace(one, antecedent=content, antecedent_sentence=index)


def _look_back(
    one: NonConfirmation, parse: Parse, found: Sequence[FoundAttribution]
) -> tuple[tuple[Span, ...], int | None]:
    """The contents attributed in the nearest of the sentences before; else the one before.

    Of "neither account" those of all sentences before that are near.
    """
    before = [it for it in parse.sentences if it.sentence.index < one.sentence][-MAX_BACK:]
    several: set[Span] = set()
    for parsed in reversed(before):
        index = parsed.sentence.index
        contents = [
            span
            for other in found
            if other.sentence == index and other.stance is Stance.STATES
            for span in other.content
        ]
        if contents and not one.is_of_several:
            return tuple(sorted(set(contents))), index
        several.update(contents)
    if several:
        return tuple(sorted(several)), before[-1].sentence.index
    if not before:
        return (), None
    return (before[-1].span,), before[-1].sentence.index
