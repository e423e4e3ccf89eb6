"""Who gives a happening its name: "the Front called the shooting a massacre".

Or in whose words it is told: "in what police described as an ambush".
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.speakers import cannot_speak, make_speakers, subject_of
from dateline.claims.called_false import falsity_of
from dateline.claims.voice import is_negated
from dateline.claims.word_classes import words_of
from dateline.model import Modality, Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

SPEAKERS: Final = frozenset({"NOUN", "PROPN", "PRON"})


def read_namings(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions of one sentence whose verb gives a happening its name.

    Who calls a shooting a massacre tells of it; who calls it a lie does not.
    """
    for verb in parsed.doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in words_of("calling"):
            continue
        noun = next((one for one in verb.children if one.dep_ == "dobj"), None)
        is_what = noun is not None and noun.lower_ == "what"
        name = _any_name(verb) if is_what else _name_given(verb)
        speaker = subject_of(verb)
        if noun is None or name is None or speaker is None or is_negated(verb):
            continue
        if speaker.pos_ in SPEAKERS and not cannot_speak(speaker) and falsity_of(noun) is None:
            yield FoundAttribution(
                sentence=parsed.sentence.index,
                cue=parsed.span_of(verb),
                speakers=make_speakers([speaker], parsed),
                content=spans_of([*noun.subtree, *name.subtree], parsed),
                stance=Stance.STATES,
                commitment=Modality.CERTAIN,
                construction="naming",
            )


def _name_given(verb: Token) -> Token | None:
    """The "massacre" of "called the raid a massacre", "denounced the raid as a massacre"."""
    for child in verb.children:
        if child.dep_ == "oprd" and child.lemma_.lower() in words_of("grave_name"):
            return child
        if child.dep_ == "prep" and child.lower_ == "as":
            for target in child.children:
                if target.lemma_.lower() in words_of("grave_name"):
                    return target
    return None


def _any_name(verb: Token) -> Token | None:
    """The "ambush" of "what police called an ambush", "what they described as an ambush"."""
    for child in verb.rights:
        if child.dep_ == "oprd":
            return child
        if child.dep_ == "prep" and child.lower_ == "as":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None
