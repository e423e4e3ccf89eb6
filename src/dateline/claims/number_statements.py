"""Sentences that give a number for what was told before: "the ministry speaks of six".

The number stands alone, or beside the word for it ("put the toll at nine", "the number is
six"); who gives it is the verb's subject, or whoever says the sentence.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from dateline.claims.attribution.figures import PEOPLE, SPEAKERS, is_figure, subject_of
from dateline.claims.attribution.speakers import agent_of
from dateline.claims.noun_phrases import conjuncts
from dateline.claims.word_classes import words_of
from dateline.mentions.count_tables import kind_for
from dateline.model import CountKind
from dateline.text.tokens import Doc, Token

COUNTED: Final = PEOPLE | {CountKind.STRENGTH}
DOUBTING: Final = frozenset({"dispute", "contest", "question", "doubt"})
COUNTING: Final = frozenset({"count", "number", "dig"})
REACHING: Final = ("at", "to", "from", "past", "beyond", "over")
BODIES: Final = frozenset({"dobj", "nsubjpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberStatement:
    """A number that is given for what was told before.

    Attributes:
        token: the number.
        cue: the word that gives it.
        speaker: who does; None where the voices around the sentence do.
        kind: what it counts, where its own words say so.
    """

    token: Token
    cue: Token
    speaker: Token | None = None
    kind: CountKind | None = None


def read_number_statements(doc: Doc) -> Iterator[NumberStatement]:
    """The numbers of a sentence that are given for what was told before."""
    if not any(token.pos_ == "NUM" for token in doc):
        return
    for token in doc:
        if token.lower_ == "according":
            yield from _read_according(token)
        elif token.pos_ in VERBS:
            for reader in READERS:
                yield from reader(token)


def _read_bare(verb: Token) -> Iterator[NumberStatement]:
    """Read "the hospital said nine": a number and nothing else behind a verb of telling."""
    speaker = _subject(verb)
    if speaker is None or verb.lemma_.lower() not in words_of("numbering"):
        return
    for child in verb.children:
        if child.dep_ in ("dobj", "ccomp", "attr") and child.i > verb.i and _is_alone(child):
            yield NumberStatement(token=child, cue=verb, speaker=speaker)


def _read_counted(verb: Token) -> Iterator[NumberStatement]:
    """Read "a nurse counted nineteen dead": the number stands on those who are counted."""
    speaker = _subject(verb)
    if speaker is None or verb.lemma_.lower() not in words_of("numbering"):
        return
    given = [one for one in verb.children if one.dep_ in ("dobj", "ccomp")]
    for noun in (each for one in given for each in conjuncts(one)):
        if kind_for(noun.lemma_.lower()) in PEOPLE:
            for number in noun.children:
                if number.pos_ == "NUM" and number.i < noun.i:
                    kind = kind_for(noun.lemma_.lower())
                    yield NumberStatement(token=number, cue=verb, speaker=speaker, kind=kind)


def _read_bodies(verb: Token) -> Iterator[NumberStatement]:
    """Read "a nurse received five bodies", "nine bodies were carried to the church".

    Who takes bodies in counts them; of others the voices around the sentence tell.
    """
    if verb.lemma_.lower() not in words_of("meeting_bodies"):
        return
    subject = _subject(verb)
    is_own = verb.lemma_.lower() in words_of("taking_in") and subject is not None
    speaker = subject if is_own and subject is not None and subject.pos_ != "PRON" else None
    met = [each for one in verb.children if one.dep_ in BODIES for each in conjuncts(one)]
    for noun in met:
        if _is_of_dead(noun, verb):
            for number in _counting(noun):
                yield NumberStatement(
                    token=number, cue=verb, speaker=speaker, kind=CountKind.KILLED
                )


def _is_of_dead(noun: Token, verb: Token) -> bool:
    """Whether bodies are meant, or graves that are counted.

    The plural is asked for besides the lemma: the tagger takes corpses for a corps.
    """
    is_body = not words_of("dead_body").isdisjoint((noun.lower_, noun.lemma_.lower()))
    is_grave = noun.lower_ in ("grave", "graves") and verb.lemma_.lower() in COUNTING
    return is_body or is_grave


def _counting(bodies: Token) -> Iterator[Token]:
    """The numbers of bodies: "nine bodies", "the bodies of nine men"."""
    of = [one for one in bodies.children if one.dep_ == "prep" and one.lower_ == "of"]
    people = [each for one in of for each in one.children if each.dep_ == "pobj"]
    for noun in (bodies, *people):
        yield from (one for one in noun.children if one.dep_ == "nummod")


def _read_treated(verb: Token) -> Iterator[NumberStatement]:
    """Read "a clinic treated 23 people", "admitted nine patients": so many are hurt."""
    subject = _subject(verb)
    if verb.lemma_.lower() not in words_of("treating") or subject is None:
        return
    if any(one.lower_ == "for" and not _is_for_wounds(one) for one in verb.children):
        return
    for noun in verb.children:
        if noun.dep_ != "dobj" or noun.lemma_.lower() not in words_of("patient_of_clinic"):
            continue
        for number in noun.children:
            if number.dep_ == "nummod":
                yield NumberStatement(
                    token=number,
                    cue=verb,
                    speaker=subject if subject.pos_ != "PRON" else None,
                    kind=CountKind.INJURED,
                )


def _is_for_wounds(preposition: Token) -> bool:
    """Whether it is "for gunshot wounds", "for burns"."""
    return any(kind_for(one.lemma_.lower()) in PEOPLE for one in preposition.subtree)


def _read_put_out(verb: Token) -> Iterator[NumberStatement]:
    """Read "rejected a figure of 60 put out by the agency": the number is the agency's."""
    figure = verb.head.head.head if verb.head.pos_ == "NUM" else verb.head
    if verb.dep_ != "acl" or figure.lemma_.lower() not in words_of("figure_of_loss"):
        return
    agent = agent_of(verb)
    for number in _behind(figure, ("of",)) if agent is not None else ():
        yield NumberStatement(token=number, cue=verb, speaker=agent, kind=_kind_in(figure))


def _read_of(verb: Token) -> Iterator[NumberStatement]:
    """Read "the army speaks of six", "the ministry gave a figure of four"."""
    speaker = _subject(verb)
    if speaker is None:
        return
    if verb.lemma_.lower() in words_of("numbering_of"):
        for number in _behind(verb, ("of",)):
            yield NumberStatement(
                token=number, cue=verb, speaker=speaker, kind=_kind_behind(number)
            )
        for number, kind in _people_behind(verb):
            yield NumberStatement(token=number, cue=verb, speaker=speaker, kind=kind)
    if verb.lemma_.lower() in words_of("denying") | DOUBTING:
        return  # "rejected a figure of 60" gives none
    for noun, number in _of_object(verb, "figure_of_loss"):
        yield NumberStatement(token=number, cue=verb, speaker=speaker, kind=_kind_in(noun))


def _kind_behind(number: Token) -> CountKind | None:
    """What a number counts by the adjective behind it: "spoke of two dead"."""
    behind = number.doc[number.i + 1 : number.i + 2]
    found = kind_for(behind[0].lemma_.lower()) if behind else None
    return found if found in PEOPLE else None


def _people_behind(head: Token) -> Iterator[tuple[Token, CountKind]]:
    """The numbers of people behind "of": "the minister spoke of nine wounded"."""
    for prep in head.children:
        for noun in prep.children if prep.lower_ == "of" else ():
            kind = kind_for(noun.lemma_.lower()) if noun.dep_ == "pobj" else None
            for number in noun.children if kind in PEOPLE else ():
                if number.pos_ == "NUM" and kind is not None:
                    yield number, kind


def _read_list(verb: Token) -> Iterator[NumberStatement]:
    """Read "a lawyers' group has a list of 214", "has the names of 58"."""
    speaker = _subject(verb)
    if speaker is None or verb.lemma_.lower() not in words_of("having_list"):
        return
    for _, number in _of_object(verb, "list_of_people"):
        yield NumberStatement(token=number, cue=verb, speaker=speaker)
    for noun in verb.children:
        if noun.dep_ == "dobj" and noun.lemma_.lower() in words_of("list_of_people"):
            for number, kind in _people_behind(noun):
                yield NumberStatement(token=number, cue=verb, speaker=speaker, kind=kind)


def _of_object(verb: Token, kind: str) -> Iterator[tuple[Token, Token]]:
    """The objects of a verb that are words of a class, with the numbers "of" which they are."""
    for noun in verb.children:
        if noun.dep_ == "dobj" and noun.lemma_.lower() in words_of(kind):
            for number in _behind(noun, ("of",)):
                yield noun, number


def _read_put(verb: Token) -> Iterator[NumberStatement]:
    """Read "put the number of dead at nine", "revised the toll down to six"."""
    speaker = _subject(verb)
    if speaker is None or verb.lemma_.lower() not in words_of("putting_figure"):
        return
    for noun in verb.children:
        if noun.dep_ != "dobj" or not is_figure(noun) or _is_of_a_period(noun):
            continue
        particles = [one for one in verb.children if one.dep_ in ("prt", "advmod")]
        inside = [one for one in noun.subtree if one.i > noun.i]
        for head in (verb, noun, *particles, *inside):
            for number in _behind(head, ("at", "as", "to", "from")):
                yield NumberStatement(
                    token=number, cue=verb, speaker=speaker, kind=_kind_in(noun)
                )


def _figure_told(verb: Token) -> Token | None:
    """The figure that stands, rises, or is revised: "the toll was cut from 30 to 22"."""
    is_put = verb.lemma_.lower() in words_of("putting_figure")
    passive = (one for one in verb.children if one.dep_ == "nsubjpass" and is_put)
    return next(passive, None) or _subject(verb)


def _is_of_a_period(figure: Token) -> bool:
    """Whether a figure sums up more than one act: "this year's toll", "the overall toll"."""
    return any(
        one.lemma_.lower() in words_of("summing_up")
        for one in figure.children
        if one.dep_ in ("poss", "amod", "compound", "nmod") and one.i < figure.i
    )


def _read_gapped(verb: Token) -> Iterator[NumberStatement]:
    """Read "the army put the dead at four, the rebels at eleven": the second has no verb."""
    if _subject(verb) is None or verb.lemma_.lower() not in words_of("putting_figure"):
        return
    figures = [one for one in verb.children if one.dep_ == "dobj" and is_figure(one)]
    for noun in verb.children if figures else ():
        is_other = noun.dep_ in ("dobj", "conj") and noun.pos_ in SPEAKERS
        if is_other and noun.i > figures[0].i and not is_figure(noun):
            for number in _behind(noun, ("at",)):
                yield NumberStatement(
                    token=number, cue=verb, speaker=noun, kind=_kind_in(figures[0])
                )


def _read_stands(verb: Token) -> Iterator[NumberStatement]:
    """Read "the number is six", "the toll stood at six", "the figure rose to fourteen"."""
    subject = _figure_told(verb)
    if subject is None or subject.lemma_.lower() not in words_of("figure_of_loss"):
        return
    is_standing = verb.lemma_.lower() in words_of("standing_at") or subject.dep_ == "nsubjpass"
    if not is_standing or _is_of_a_period(subject):
        return
    given = [one for one in verb.children if one.dep_ in ("attr", "dobj", "acomp")]
    particles = [one for one in verb.children if one.dep_ in ("prt", "advmod")]
    heads = [each for one in (verb, *particles) for each in _behind(one, REACHING)]
    for number in (*filter(_is_alone, given), *heads):
        yield NumberStatement(token=number, cue=verb, kind=_kind_in(subject))


def _read_it(verb: Token) -> Iterator[NumberStatement]:
    """Read "the governor's office says that it was no more than four"."""
    subject, speaker = _subject(verb), _subject(verb.head)
    is_said = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in words_of("numbering")
    if subject is None or speaker is None or not is_said or verb.lemma_.lower() != "be":
        return
    if subject.lower_ not in ("it", "there"):
        return
    for child in verb.children:
        if child.dep_ == "attr" and _is_alone(child):
            yield NumberStatement(token=child, cue=verb.head, speaker=speaker)


def _read_according(cue: Token) -> Iterator[NumberStatement]:
    """Read "eleven were taken, seven according to the police"."""
    if not cue.i:
        return
    before = cue.doc[cue.i - 1]
    speakers = [
        target
        for prep in cue.children
        if prep.lower_ == "to"
        for target in prep.children
        if target.dep_ == "pobj"
    ]
    if speakers and _is_alone(before, but=cue):
        yield NumberStatement(token=before, cue=cue, speaker=speakers[0])


VERBS: Final = frozenset({"VERB", "AUX"})
READERS: Final[tuple[Callable[[Token], Iterator[NumberStatement]], ...]] = (
    _read_bare,
    _read_counted,
    _read_bodies,
    _read_treated,
    _read_put_out,
    _read_of,
    _read_list,
    _read_put,
    _read_gapped,
    _read_stands,
    _read_it,
)


def _subject(verb: Token) -> Token | None:
    """Who gives the number; of "the ministry, which puts the dead at five", the ministry."""
    subject = subject_of(verb)
    return subject if subject is not None and subject.pos_ in SPEAKERS else None


def _is_alone(number: Token, *, but: Token | None = None) -> bool:
    """Whether a number counts nothing that stands beside it: "nine", not "nine of them"."""
    if number.pos_ != "NUM" or number.dep_ == "nummod":
        return False
    beside = [one for one in number.children if but is None or one.i != but.i]
    return not any(one.dep_ in ("prep", "appos", "relcl") for one in beside)


def _behind(head: Token, prepositions: tuple[str, ...]) -> Iterator[Token]:
    """The numbers alone behind a preposition of `head`; of "from 12 to 9" the last."""
    for prep in head.children:
        if prep.dep_ not in ("prep", "prt") or prep.lower_ not in prepositions:
            continue
        for target in prep.children:
            is_range = any(one.lower_ == "to" for one in target.children)
            if target.lower_ == "to" and prep.lower_ == "from":
                yield from filter(_is_alone, target.children)  # "from 30 to 22"
            elif _is_alone(target) and (prep.lower_ != "from" or is_range):
                yield target


def _kind_in(noun: Token) -> CountKind | None:
    """What a figure counts by its own words: "the number of dead", "the death toll"."""
    lemmas = [one.lemma_.casefold() for one in noun.subtree]
    if not words_of("crowd").isdisjoint(lemmas):
        return CountKind.STRENGTH
    words = map(kind_for, lemmas)
    found = next((kind for kind in words if kind in PEOPLE), None)
    is_toll = found is None and noun.lemma_.lower() == "toll"
    return CountKind.KILLED if is_toll else found
