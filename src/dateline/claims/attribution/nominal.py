"""Nouns that introduce what somebody says: "claims by X that …", "reports of …"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.clauses import spans_of
from dateline.claims.attribution.cues import CueRow, load_cues
from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.claims.attribution.speakers import make_speaker, make_speakers, speaking_head
from dateline.claims.called_false import is_called_false, is_withdrawn
from dateline.model import SpeakerKind, Stance
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

APPEARING: Final = frozenset(
    {"appear", "emerge", "circulate", "surface", "spread", "come", "start", "begin", "be"}
    | {"swirl", "continue", "abound", "reach", "arrive", "flow", "pour", "go", "exist", "there"}
)
PUBLISHING: Final = frozenset(
    {"publish", "carry", "print", "broadcast", "air", "make", "issue", "post", "share"}
)
PLACED: Final = frozenset({"in", "on", "across", "from", "over", "via", "through", "by"})
KEPT_TO: Final = frozenset({"to", "by", "with", "at"})
CLAUSES: Final = frozenset({"ccomp", "acl", "relcl", "advcl"})
SAYING_PREPOSITIONS: Final = frozenset({"by", "from", "in", "on"})


def read_nouns(parsed: ParsedSentence) -> Iterator[FoundAttribution]:
    """The attributions that the nouns of one sentence make."""
    cues = load_cues()
    for token in parsed.doc:
        if token.pos_ != "NOUN" or token.dep_ == "compound":
            continue
        row = cues.find(token.lemma_.lower(), "noun")
        if row is None or any(child.lower_ == "no" for child in token.children):
            continue
        content, construction = _find_content(token, row)
        if not spans_of(content, parsed):
            continue
        if is_called_false(token) or is_withdrawn(token):
            yield from _denials(token, row, content, parsed)
        else:
            yield _make(token, row, content, construction, parsed)


def _denials(
    noun: Token, row: CueRow, content: list[Token], parsed: ParsedSentence
) -> Iterator[FoundAttribution]:
    """Who calls a report false; where it only "is false", the voices around say so."""
    verb = noun.head.head if noun.head.pos_ == "ADP" else noun.head
    callers = [one for one in verb.children if one.dep_ == "nsubj" and one.i != noun.i]
    if callers:
        yield FoundAttribution(
            sentence=parsed.sentence.index,
            cue=parsed.span_of(verb),
            speakers=make_speakers(callers, parsed),
            content=spans_of(content, parsed),
            stance=Stance.DENIES,
            commitment=row.commitment,
            construction="called-false",
            row=row.id,
        )


def _make(
    noun: Token, row: CueRow, content: list[Token], construction: str, parsed: ParsedSentence
) -> FoundAttribution:
    return FoundAttribution(
        sentence=parsed.sentence.index,
        cue=parsed.span_of(noun),
        speakers=_find_speakers(noun, content, parsed),
        content=spans_of(content, parsed),
        stance=row.stance,
        commitment=row.commitment,
        construction=construction,
        row=row.id,
    )


def _find_content(noun: Token, row: CueRow) -> tuple[list[Token], str]:
    """What the noun introduces, and the construction; empty where there is none."""
    clause = _that_clause(noun)
    if clause is not None:
        return list(clause.subtree), "noun-clause"
    for child in noun.children if "of" in row.frame else ():
        if child.dep_ == "prep" and child.lower_ in ("of", "about"):
            for target in child.children:
                if target.dep_ in ("pobj", "pcomp"):
                    return list(target.subtree), "noun"
    return [], ""


def _that_clause(noun: Token) -> Token | None:
    """The "that" clause of `noun`: on it, or further on behind "reports appeared … that"."""
    roots = [noun]
    verb = noun.head
    while verb.dep_ == "xcomp":
        verb = verb.head
    if noun.dep_ in ("nsubj", "attr", "nsubjpass") and verb.lemma_.lower() in APPEARING:
        roots.append(verb)
    elif noun.dep_ == "pobj" and noun.head.lower_ in KEPT_TO:
        roots.append(noun.head.head)  # "stuck to its denial that", parsed as what it stuck
    near = (one for child in noun.children if _may_hold_content(child) for one in child.subtree)
    far = (one for root in roots[1:] for one in root.subtree if one.i > noun.i)
    for clause in (*near, *far):
        if clause.dep_ in CLAUSES and _opens_with_that(clause):
            return clause
    return None


def _may_hold_content(child: Token) -> bool:
    """Whether the content may lie under `child` of the noun: "claims by X that"."""
    if child.dep_ in ("prep", "agent"):
        return child.lower_ in SAYING_PREPOSITIONS
    return child.dep_ in CLAUSES


def _opens_with_that(clause: Token) -> bool:
    """Whether "that" joins the clause, and is neither its subject nor its only object."""
    that = next((child for child in clause.children if child.lower_ == "that"), None)
    if that is None:
        return False
    if that.dep_ == "dobj":
        return any(child.dep_ == "dobj" and child.i != that.i for child in clause.children)
    return that.dep_ not in ("nsubj", "nsubjpass", "pobj")


def _find_speakers(
    noun: Token, content: list[Token], parsed: ParsedSentence
) -> tuple[Speaker, ...]:
    """The possessor, the "by" phrase, the medium, or the kind of report ("media reports")."""
    inside = {one.i for one in content}
    heads = [_owner(child, noun) for child in noun.children if child.dep_ == "poss"]
    heads += _objects(noun, SAYING_PREPOSITIONS, inside)
    if not heads and noun.dep_ in ("nsubj", "nsubjpass", "attr"):
        heads = _media(noun.head, inside)
    if not heads and noun.dep_ == "dobj" and not _is_denied_by(noun.head):
        heads = [one for one in noun.head.children if one.dep_ == "nsubj"]
    if not heads and noun.dep_ == "pobj":
        heads = _sender(noun.head.head)
    return make_speakers(heads, parsed) if heads else _modifiers(noun, parsed)


def _is_denied_by(verb: Token) -> bool:
    """Whether a verb denies its object: who debunks a report does not report."""
    row = load_cues().find(verb.lemma_.lower(), "verb")
    return row is not None and row.stance is Stance.DENIES


def _sender(verb: Token) -> list[Token]:
    """Who says it in the noun: "said in a message that", "told us by letter that"."""
    if load_cues().find(verb.lemma_.lower(), "verb") is None or verb.pos_ != "VERB":
        return []
    head = speaking_head(verb)
    return [head] if head is not None else []


def _owner(possessor: Token, noun: Token) -> Token:
    """Whose report it is; of "its" the subject: "the army stuck to its denial"."""
    if possessor.tag_ != "PRP$":
        return possessor
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return next((one for one in verb.children if one.dep_ == "nsubj"), possessor)


def _media(verb: Token, inside: set[int]) -> list[Token]:
    """Where reports "appear": the objects of "in", "on" … under the verb."""
    verbs = [verb, *(one for one in verb.subtree if one.dep_ == "xcomp")]
    found = [target for one in verbs for target in _objects(one, PLACED, inside)]
    if verb.lemma_.lower() in APPEARING | PUBLISHING:
        return found
    return [one for one in found if one.head.dep_ != "agent"]  # who did not confirm them


def _objects(head: Token, prepositions: frozenset[str], inside: set[int]) -> list[Token]:
    """The nouns of the prepositional phrases of `head`, those of conjoined ones too."""
    found = []
    for child in head.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in prepositions:
            for one in (child, *child.conjuncts):
                found += [target for target in one.children if target.dep_ == "pobj"]
    return [
        one for one in found if one.i not in inside and one.ent_type_ not in ("DATE", "TIME")
    ]


def _modifiers(noun: Token, parsed: ParsedSentence) -> tuple[Speaker, ...]:
    """The speaker inside "media reports", "police statement", where it is of a known kind."""
    for child in noun.children:
        if child.dep_ in ("compound", "amod", "nmod"):
            speaker = make_speaker(child, parsed)
            if speaker.kind is not SpeakerKind.UNKNOWN:
                return (speaker,)
    return ()
