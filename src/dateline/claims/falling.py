"""Things that fall down: "a minaret falls in Karm" is no fall of Karm."""

from collections.abc import Sequence

from dateline.claims.candidates import Candidate
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.model import Role
from dateline.text.tokens import Token

FALL = "fall"


def fallen_thing(
    candidate: Candidate, sentence: SentenceScene, sentences: Sequence[SentenceScene]
) -> str | None:
    """The thing that is said to fall and is no place that anybody could take; None if any."""
    is_fall = candidate.found.head.lemma_.lower() == FALL
    if not is_fall or not candidate.match.row.event_type.startswith("territory."):
        return None
    for part in candidate.parts:
        if part.role not in (Role.PLACE, Role.PATIENT):
            continue
        if part.token.lemma_.lower() in words_of("falling_thing"):
            return part.token.text
        if part.token.lower_ == "it":
            return _thing_before(sentence, sentences)
    return None


def _thing_before(sentence: SentenceScene, sentences: Sequence[SentenceScene]) -> str | None:
    """What "it" stands for, by the sentence before, where that is a thing."""
    before = [
        one for one in sentences if one.parsed.sentence.index < sentence.parsed.sentence.index
    ]
    for token in before[-1].parsed.doc if before else ():
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
            return token.text if _is_thing(token, before[-1]) else None
    return None


def _is_thing(noun: Token, scene: SentenceScene) -> bool:
    """Whether it can be no place: it falls down, or has a name with an article ("the Karm")."""
    if noun.lemma_.lower() in words_of("falling_thing"):
        return True
    has_article = any(child.lower_ == "the" for child in noun.lefts)
    is_name = noun.tag_ == "NNP" and noun.ent_type_ in {"", "PERSON", "PRODUCT", "WORK_OF_ART"}
    return is_name and has_article and "place" not in scene.classes.classes_of(noun)
