"""From tokens to stretches of the document: clauses without what is cut out of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dateline.claims.second_statements import second_statements
from dateline.model import Span
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

CLAUSE_HEADS: Final = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "conj"})
PERIODS: Final = frozenset(
    {"hours", "day", "days", "week", "weeks", "month", "months", "year", "years"}
)
MAX_PERIOD: Final = 5


def spans_of(tokens: Iterable[Token], parsed: ParsedSentence) -> tuple[Span, ...]:
    """`tokens` as unbroken stretches, without punctuation and conjunctions at their ends."""
    found = []
    for run in _runs(sorted(tokens, key=lambda token: token.i)):
        trimmed = _trim(run)
        if trimmed:
            found.append(parsed.span_of(trimmed))
    return tuple(found)


def _runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if run and token.i != run[-1].i + 1:
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _trim(run: list[Token]) -> list[Token]:
    start, end = 0, len(run)
    while start < end and (run[start].is_punct or run[start].dep_ == "cc"):
        start += 1
    while end > start and run[end - 1].is_punct:
        end -= 1
    return run[start:end]


def without(head: Token, *dropped: Token) -> list[Token]:
    """The subtree of `head` without the subtrees of `dropped`."""
    gone = {one.i for root in dropped for one in root.subtree}
    return [one for one in head.subtree if one.i not in gone]


def without_background(content: Sequence[Token], cue: Token) -> list[Token]:
    """`content` up to what only dates it: "…, two days after an ambush that killed six".

    Such words set the scene, and are the outlet's own. A clause before the cue is not: of
    "six died, hours after rebels came, residents said", residents tell both.
    """
    starts = [start for one in content if (start := _start_of_period(one, cue)) is not None]
    return [one for one in content if not starts or one.i < starts[0]]


def _start_of_period(token: Token, cue: Token) -> int | None:
    """Where the comma stands before "two days after", where `token` is its "after"."""
    is_told = token.dep_ == "mark" and token.i < cue.i
    if token.lower_ not in ("after", "before") or is_told or token.i < MAX_PERIOD:
        return None
    words = [one.lower_ for one in token.doc[token.i - MAX_PERIOD : token.i]]
    if words[-1] not in PERIODS or "," not in words:
        return None
    return token.i - words[::-1].index(",") - 1


def clause_head(token: Token) -> Token:
    """The verb or predicate that heads the clause in which `token` lies."""
    for node in (token, *token.ancestors):
        if node.dep_ in CLAUSE_HEADS and node.pos_ in ("VERB", "AUX"):
            return node
        if node.dep_ == "ROOT":
            return node
    return token


def whole_of(clause: Token, top: Token) -> Token:
    """The clause on which a cue behind a comma hangs, and not the last participle of it.

    "Rebels raided the village, killing six, according to the police": both are theirs.
    """
    is_set_off = top.i > 0 and top.doc[top.i - 1].text == ","
    while is_set_off and clause.dep_ == "advcl" and clause.tag_ == "VBG" and clause.i < top.i:
        clause = clause.head
    return clause


def own_clause(head: Token) -> list[Token]:
    """The subtree of `head` without coordinate clauses that have a subject of their own.

    Nor has it what somebody else says beside it: "…, while medics said that nine had died".
    """
    dropped = [
        child
        for child in head.children
        if child.dep_ in ("conj", "parataxis")
        and any(one.dep_ in ("nsubj", "nsubjpass") for one in child.children)
    ]
    return without(head, *dropped, *second_statements(head))
