"""What a witness goes on to tell: "She told the court that she hid. The men had then fired"."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.word_classes import words_of
from dateline.model import Document, Zone
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token

TELLING: Final = frozenset({"cues/tell.verb", "cues/testify.verb", "cues/say.verb"})
CARRYING_ON: Final = frozenset({"the", "he", "she", "they", "his", "her", "their", "it"})
"""How a sentence opens that goes on with what was told."""
THEN: Final = frozenset({"then", "next", "afterwards", "later"})
MAX_SENTENCES: Final = 3


def carry_on(parse: Parse, found: Sequence[FoundAttribution]) -> tuple[FoundAttribution, ...]:
    """`found`, with the sentences in which testimony before a court or inquest goes on."""
    by_index = {one.sentence.index: one for one in parse.sentences}
    spoken = {one.sentence for one in found}
    return tuple(_with_rest(one, by_index, spoken, parse.document) for one in found)


def _with_rest(
    one: FoundAttribution,
    by_index: dict[int, ParsedSentence],
    spoken: set[int],
    document: Document,
) -> FoundAttribution:
    parsed = by_index.get(one.sentence)
    if one.row not in TELLING or not one.content or parsed is None:
        return one
    verb = parsed.token_at(one.cue.start)
    if verb is None or not _is_heard_in_court(verb):
        return one
    rest = []
    for at in range(one.sentence + 1, one.sentence + 1 + MAX_SENTENCES):
        after = by_index.get(at)
        if after is None or at in spoken or not _goes_on(after, document):
            break
        rest.append(after.span)
    return replace(one, content=(*one.content, *rest)) if rest else one


def _is_heard_in_court(verb: Token) -> bool:
    """Whether a court, an inquest or its like hears it: "told the jury that"."""
    heard = (one for child in verb.children for one in (child, *child.children))
    return any(
        one.dep_ in {"dobj", "dative", "pobj"} and one.lemma_.lower() in words_of("hearing")
        for one in heard
    )


def _goes_on(parsed: ParsedSentence, document: Document) -> bool:
    """Whether a sentence tells further what had happened, and stands in the paragraph."""
    sentence, doc = parsed.sentence, parsed.doc
    is_near = "\n" not in document.text[max(sentence.start - 2, 0) : sentence.start]
    if not is_near or sentence.zone is not Zone.BODY or doc[0].lower_ not in CARRYING_ON:
        return False
    root = next((one for one in doc if one.dep_ == "ROOT"), None)
    if root is None:
        return False
    return any(
        (one.dep_ == "aux" and one.lower_ == "had")
        or (one.dep_ == "advmod" and one.lower_ in THEN)
        for one in root.children
    )
