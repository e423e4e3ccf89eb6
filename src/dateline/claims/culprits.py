"""Who did what was told before: "a bomb killed five; officials believe the Front did it".

The sentence has no word for the event, only one that points back to it, or tells who those
were that did it: "the gunmen were from the Front", "the men who fired are policemen". It makes
one more account of the last act told before, as firmly as the sentence says it; of those who
are only under suspicion, an allegation.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.arguments_responsible import subject_of
from dateline.claims.attribution.chain import read_chain
from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.blame import ALLEGED, DOERS
from dateline.claims.factuality import read_factuality
from dateline.claims.fitting_act import ACTS
from dateline.claims.noun_phrases import phrase_span
from dateline.claims.scene import Scene
from dateline.claims.suspects import CAUGHT
from dateline.claims.told_before import (
    last_told_before,
    told_again,
    with_looking_back,
    without_replaced,
)
from dateline.claims.voice import child_of, is_negated
from dateline.claims.word_classes import words_of
from dateline.model import (
    HAPPENED_MODALITIES,
    Argument,
    Claim,
    Modality,
    Polarity,
    Role,
    Span,
    TimeStatus,
    Zone,
)
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

ORIGIN: Final = "claims.culprits/1"
POINTING: Final = frozenset({"it", "this", "that"})
METONYMY: Final = "metonymy"
"""How a country is read as who acts: "the attackers came from Karm" names no doer."""
CLASH: Final = "fighting.clash"
DEEDS_OF: Final = (
    ("killer", frozenset({"violence.kill", "violence.assassinate", "violence.execute"})),
    ("abductor", frozenset({"detention.abduct", "detention.disappear"})),
    ("bomber", frozenset({"attack.bombing", "attack.suicide"})),
)
"""What those did who are called so, by the class of the word."""
CHARGES: Final = frozenset({"acomp", "prep"})
_BELONGING: Final = frozenset({"be", "belong", "come", "hail"})
_STANDING: Final = frozenset({"be", "stand", "lie"})
Found = tuple[Token | None, Token]
"""Who did it, and the last of the words that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Culprit:
    """Who is said to have done it, and the first and last of the words that say so."""

    doer: Token
    verb: Token
    last: Token

    @property
    def subject(self) -> Token | None:
        """Of whom it is said who they are."""
        return child_of(self.verb, "nsubj") or child_of(self.verb, "nsubjpass")

    @property
    def is_ellipsis(self) -> bool:
        """Whether the verb only stands for the one told before: "that the westerners did"."""
        return self.verb.i == self.last.i and self.verb.lemma_ in {"do", "have"}

    def is_charged_with(self, act: Span, parsed: ParsedSentence) -> bool:
        """Whether an act is the one for which somebody is said to answer: a claim already."""
        is_charge = self.last.i != self.verb.i and self.last.dep_ in CHARGES
        return is_charge and parsed.span_of(tuple(self.last.subtree)).covers(act)


def tell_culprits(claims: Sequence[Claim], scene: Scene) -> list[Claim]:
    """The claims with the accounts of sentences that only say who did it.

    Such words are no statement besides: "they committed this crime" is nobody's admission.
    """

    def read(parsed: ParsedSentence) -> Iterator[Claim]:
        for one in find_culprits(parsed):
            yield from _claim_of(one, claims, parsed, scene)

    told = with_looking_back(claims, scene, read)
    return without_replaced(told, ORIGIN, lambda one: one.event.type in DOERS)


def find_culprits(parsed: ParsedSentence) -> Iterator[Culprit]:
    """Who is said to have done what the sentence only points back to."""
    for verb in parsed.doc:
        is_told = verb.pos_ in {"VERB", "AUX"} and not is_negated(verb)
        if is_told and not _is_asked(verb):
            readers = _BEING if verb.lemma_ in _STANDING else _DOING
            found = next(filter(None, (read(verb) for read in readers)), None)
            if found is not None and found[0] is not None and found[0].pos_ != "PRON":
                yield Culprit(doer=found[0], verb=verb, last=found[1])


def _is_asked(verb: Token) -> bool:
    """Whether it is left open who did it: "unclear whether the army or rebels did it"."""
    return any(one.dep_ == "mark" and one.lower_ in {"whether", "if"} for one in verb.children)


def _by_deed(verb: Token) -> Found | None:
    """The construction "X did it", "X committed this crime"."""
    thing = child_of(verb, "dobj")
    if thing is None or verb.lemma_ not in words_of("committing") or not _points_back(thing):
        return None
    return subject_of(verb), thing


def _by_ellipsis(verb: Token) -> Found | None:
    """The construction "the rebels say that the army did": a verb that stands for another."""
    is_said = verb.dep_ == "ccomp" and find_verb_row(verb.head, load_cues()) is not None
    is_bare = verb.lower_ in {"did", "had", "have"} and not any(
        one.dep_ in {"dobj", "xcomp", "acomp", "prep", "advmod"} for one in verb.children
    )
    subject = child_of(verb, "nsubj")
    return (subject, verb) if is_said and is_bare and subject is not None else None


def _as_work(verb: Token) -> Found | None:
    """The construction "it was the work of X", "this was an act by X"."""
    subject, work = child_of(verb, "nsubj"), child_of(verb, "attr")
    if subject is None or work is None or work.lemma_ not in words_of("handiwork"):
        return None
    return (_object_of(work, "of", "by"), work) if _points_back(subject) else None


def _behind(verb: Token) -> Found | None:
    """The construction "X was behind it"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "behind":
            thing = child_of(child, "pobj")
            if thing is not None and _points_back(thing):
                return subject_of(verb), child
    return None


def _guilty(verb: Token) -> Found | None:
    """The construction "X is guilty of this crime", "X is responsible for it"."""
    charged = child_of(verb, "acomp")
    if charged is None or charged.lemma_ not in words_of("answerable"):
        return None
    charge = _object_of(charged, "for", "of")
    return (subject_of(verb), charged) if charge is not None and _points_back(charge) else None


def _to_blame(verb: Token) -> Found | None:
    """The construction "X was to blame", "X is to blame for this"."""
    blame = child_of(verb, "xcomp")
    if verb.lemma_ != "be" or blame is None or blame.lemma_ != "blame" or blame.tag_ != "VB":
        return None
    charge = _object_of(blame, "for")
    is_of_it = charge is None or _points_back(charge)
    return (subject_of(verb), blame) if is_of_it else None


def _member(verb: Token) -> Found | None:
    """The construction "the gunmen were members of X", "the killers belonged to X"."""
    subject = child_of(verb, "nsubj")
    if verb.lemma_ not in _BELONGING or subject is None or not _is_known_doer(subject):
        return None
    members = child_of(verb, "attr")
    if members is not None:
        return _body_of(members), members
    return _object_of(verb, "from", "to", "with"), verb


def _made_up(verb: Token) -> Found | None:
    """The construction "the group was made up of members of X", "the gang included X"."""
    subject = child_of(verb, "nsubjpass") or child_of(verb, "nsubj")
    if subject is None or verb.lemma_ not in words_of("composing"):
        return None
    if not (_is_known_doer(subject) or _is_band(subject)):
        return None
    parts = (one for one in verb.subtree if one.dep_ == "pobj" and one.head.lower_ == "of")
    members = child_of(verb, "dobj") or next(parts, None)
    body = _object_of(members, "of", "from") if members is not None else None
    return (body, members) if members is not None and body is not None else None


def _identified(verb: Token) -> Found | None:
    """The construction "the gunmen were identified as X", "called themselves members of X"."""
    subject = child_of(verb, "nsubjpass") or child_of(verb, "nsubj")
    if subject is None or verb.lemma_ not in words_of("identifying"):
        return None
    members = _object_of(verb, "as")
    is_theirs = subject.dep_ == "nsubjpass" or child_of(verb, "dobj") is not None
    if members is None or not is_theirs or not _is_known_doer(subject):
        return None
    return _body_of(members), members


def _body_of(members: Token) -> Token:
    """Of what body they are members, or what they are themselves."""
    return _object_of(members, "of", "from") or members


_BEING: Final[tuple[Callable[[Token], Found | None], ...]] = (
    _as_work,
    _behind,
    _guilty,
    _to_blame,
    _member,
)


_DOING: Final[tuple[Callable[[Token], Found | None], ...]] = (
    _by_deed,
    _by_ellipsis,
    _member,
    _made_up,
    _identified,
)


def _is_known_doer(noun: Token) -> bool:
    """Whether a noun points back to those who did it: "the attackers", "the men who fired"."""
    if noun.lower_ == "those":
        return _is_suspect(noun) or _is_told_by_deed(noun)
    return _is_definite(noun) and (_is_called_doer(noun) or _is_told_by_deed(noun))


def _is_called_doer(noun: Token) -> bool:
    """Whether the noun itself is for those who do such things, or are held for it."""
    return noun.lemma_ in words_of("doer") | words_of("under_suspicion")


def _is_definite(noun: Token) -> bool:
    return any(one.lower_ in {"the", "these", "those"} for one in noun.children)


def _is_band(noun: Token) -> bool:
    """Whether a noun is of those who came to do it: "the group"."""
    return _is_definite(noun) and noun.lemma_ in words_of("band")


def _is_told_by_deed(noun: Token) -> bool:
    """Whether a clause tells what they did: "the men who fired"."""
    return any(one.dep_ == "relcl" and one.lemma_ != "be" for one in noun.children)


def _is_suspect(noun: Token) -> bool:
    """Whether they are only held for it: "the suspects", "those arrested"; not those killed."""
    held = any(
        one.dep_ == "acl" and one.tag_ == "VBN" and one.lemma_ in words_of("arresting")
        for one in noun.children
    )
    return noun.lemma_ in words_of("under_suspicion") or (noun.lower_ == "those" and held)


def _points_back(noun: Token) -> bool:
    """Whether a word stands for what was told: "it", "this crime"."""
    if noun.lower_ in POINTING:
        return noun.tag_ in {"PRP", "DT"}  # no relative pronoun: "the crimes that it committed"
    is_definite = any(one.lower_ in {"the", "this", "that"} for one in noun.children)
    is_more = any(one.dep_ in {"prep", "acl", "relcl"} for one in noun.children)
    return is_definite and not is_more and noun.lemma_ in words_of("deed")


def _object_of(token: Token, *prepositions: str) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return child_of(child, "pobj")
    return None


def _claim_of(
    culprit: Culprit, claims: Sequence[Claim], parsed: ParsedSentence, scene: Scene
) -> Iterator[Claim]:
    first, last = sorted((culprit.verb.i, culprit.last.i))
    trigger = parsed.span_of(tuple(parsed.doc[first : last + 1]))
    span = phrase_span(parsed, culprit.doer)
    actor = scene.actors.of(span)
    is_told = any(
        (one.trigger.overlaps(trigger) or culprit.is_charged_with(one.trigger, parsed))
        and _is_act(one)
        for one in claims
    )
    is_unnamed = actor is None and not culprit.is_ellipsis
    is_metonymy = actor is not None and actor.resolved_by == METONYMY
    if is_unnamed or is_metonymy or is_told:
        return
    before = last_told_before(trigger, parsed, claims, scene, _is_act)
    if before is None and culprit.subject is not None:
        before = _deed_of(culprit.subject, trigger, claims)
    if before is not None and not _is_their_deed(before, culprit, parsed):
        return
    chain = read_chain(culprit.verb, parsed, scene.parse, scene.actors, scene.report)
    said = read_factuality(culprit.verb, parsed, chain)
    is_open = said.polarity is Polarity.AFFIRMED and said.modality in HAPPENED_MODALITIES
    if before is None or not is_open or said.time_status is TimeStatus.FUTURE:
        return
    is_alleged = culprit.subject is not None and _is_suspect(culprit.subject)
    yield replace(
        told_again(before, trigger, parsed, ORIGIN, "who did what was told before"),
        arguments=(Argument(role=Role.AGENT, span=span, actor=actor),),
        attribution=chain,
        modality=Modality.UNCONFIRMED if is_alleged else said.modality,
        factuality=ALLEGED if is_alleged else said.value,
    )


def _is_their_deed(act: Claim, culprit: Culprit, parsed: ParsedSentence) -> bool:
    """Whether those who are told by what they did, did this: the clause has its word."""
    subject = culprit.subject
    if subject is None or _is_called_doer(subject) or not _is_told_by_deed(subject):
        return True
    clauses = [one for one in subject.children if one.dep_ == "relcl"]
    told = [token for clause in clauses for token in clause.subtree]
    return any(act.trigger.overlaps(parsed.span_of(token)) for token in told)


def _deed_of(noun: Token, trigger: Span, claims: Sequence[Claim]) -> Claim | None:
    """The last deed told of the sort that "the killers" did, however far up."""
    sorts = [types for word, types in DEEDS_OF if noun.lemma_ in words_of(word)]
    told = [
        one
        for one in claims
        if sorts
        and one.event.type in sorts[0]
        and one.trigger.end <= trigger.start
        and one.polarity is Polarity.AFFIRMED
        and one.zone is not Zone.HEADLINE
    ]
    return max(told, key=lambda one: one.trigger.start, default=None)


def _is_act(claim: Claim) -> bool:
    """Whether a claim is of what somebody does to others: nobody "does" a clash."""
    return claim.event.branch in ACTS and claim.event.type not in CAUGHT | {CLASH}
