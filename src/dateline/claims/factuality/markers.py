"""What stands on a node itself: negation, modals, adverbs, adjectives, moods."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from dateline.claims.factuality.nodes import find_row, has_to, is_inverted, lemma_of
from dateline.claims.factuality.rows import FactualityRow, FactualityTable
from dateline.claims.factuality.state import State, apply_to_self, flip
from dateline.claims.voice import is_not_quite
from dateline.claims.word_classes import words_of
from dateline.model import Modality, TimeStatus
from dateline.text.tokens import Token

PERCEIVED: Final = frozenset({"hear", "see", "feel", "smell"})
NO: Final = frozenset({"no", "neither"})
OCCASIONS: Final = frozenset(
    {"point", "time", "moment", "stage", "case", "circumstances", "circumstance", "occasion"}
    | {"way", "instance"}
)
NOT_FRONTED: Final = frozenset({"until", "till", "only", "just"})
"""Behind a fronted "not" they let the verb stand: "not until noon did they fire"."""
UNTIL_DONE: Final = frozenset({"planned", "postponing", "cancelling"})
"""Groups of adjectives that count for nothing once it took place."""
BUT: Final = frozenset({"but", "except", "save"})
"""Behind "nobody" they name the one whom it befell."""
OPENERS: Final = frozenset({"do", "not", "n't", "never", "please", "let", "'s", "us"})
WH_TAGS: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
PARTING: Final = frozenset({",", ":", ";", "-", "\N{EN DASH}", "\N{EM DASH}", "."})
ARGUMENTS: Final = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A state and the names of what made it."""

    state: State
    steps: tuple[str, ...] = ()


def mark(token: Token, state: State, table: FactualityTable) -> Marked:
    """The state of `token` after all that stands on it, given that of its surroundings."""
    steps: list[str] = []
    negated = _read_negation(token, table, steps)
    if negated and _is_counted_above(token, state):
        negated = False
    modal = _find_modal(token, table)
    if modal is not None and not _is_idle(token, modal):
        state = _apply_modal(token, modal, state, negated=negated)
        steps.append(modal.id)
    elif negated:
        state = flip(state)
    for row in _find_rows(token, table):
        state = apply_to_self(row.positive, state, row.strength, row.time)
        steps.append(row.id)
    if _is_question(token):
        state = replace(state, modality=Modality.POSSIBLE, strength=0.0)
        steps.append("construction/question")
    elif _is_announced(token):
        state = replace(
            state, modality=Modality.PREDICTED, strength=min(2.5, state.strength),
            time=TimeStatus.FUTURE,
        )  # fmt: skip
        steps.append("construction/to-be")
    elif _is_imperative(token):
        state = replace(
            state, modality=Modality.ORDERED, strength=min(1.0, state.strength),
            time=TimeStatus.FUTURE,
        )  # fmt: skip
        steps.append("construction/imperative")
    return Marked(state=state, steps=tuple(steps))


def _read_negation(token: Token, table: FactualityTable, steps: list[str]) -> bool:
    """Whether an odd number of negations stands on `token`."""
    found = list(_find_negations(token, table))
    steps.extend(f"negation/{one.lower_}" for one in found)
    return len(found) % 2 == 1


def _is_counted_above(token: Token, state: State) -> bool:
    """Whether the "no" of a noun has denied it already: "there was no word (and no sound)"."""
    is_noun = token.dep_ in ARGUMENTS or (token.dep_ == "conj" and token.pos_ == "NOUN")
    by_noun = is_noun and any(one.lower_ in NO for one in token.children)
    return by_noun and not state.is_affirmed


def _find_negations(token: Token, table: FactualityTable) -> Iterator[Token]:
    for child in token.children:
        if _is_negation(child, table):
            yield child
    yield from _fronted_negations(token)
    if token.i > 1 and token.pos_ in {"VERB", "ADJ"}:
        before = token.doc.tokens[token.i - 2 : token.i]
        if [one.lower_ for one in before] == ["all", "but"]:
            yield before[0]  # "all but took the town"


def _fronted_negations(verb: Token) -> Iterator[Token]:
    """The "not" that an auxiliary behind it has: "not since the war has a ship been sunk"."""
    for child in verb.children:
        if child.dep_ not in ("aux", "auxpass"):
            continue
        for one in child.children:
            is_before = one.dep_ == "neg" and one.i + 1 < child.i
            if is_before and one.nbor(1).lower_ not in NOT_FRONTED:
                yield one


def _is_negation(child: Token, table: FactualityTable) -> bool:
    """Whether `child` negates its head."""
    if child.dep_ == "neg" or child.lower_ == "not":
        return not is_not_quite(child) and not _is_bracketed(child)
    if child.dep_ == "det":
        return table.find(child.lower_, "det", "self") is not None and not _compares(child)
    if child.dep_ == "advmod" and any(one.dep_ == "neg" for one in child.children):
        return child.lower_ not in words_of("not_quite")
    if child.dep_ in ("advmod", "preconj"):
        return _is_negative(child, "adv", table)
    if child.dep_ == "prep":
        return _is_at_no_time(child)
    return child.dep_ in ARGUMENTS and _is_negative_argument(child, table)


def _is_bracketed(word: Token) -> bool:
    """Whether a word stands in an editor's brackets: "they [not further identified] fled"."""
    before = [one.text for one in word.doc.tokens[: word.i] if one.text in {"[", "]"}]
    return before[-1:] == ["["]


def _is_at_no_time(preposition: Token) -> bool:
    """Whether it is "at no point", "under no circumstances" before or behind a verb."""
    return any(
        target.lower_ in OCCASIONS and any(one.lower_ == "no" for one in target.children)
        for target in preposition.children
        if target.dep_ == "pobj"
    )


def _compares(token: Token) -> bool:
    """Whether a "no" opens "no more …" or "no fewer than"."""
    following = token.doc[token.i + 1 : token.i + 2]
    return bool(following) and following[0].lower_ in ("more", "less", "fewer")


def _is_negative(token: Token, pos: str, table: FactualityTable) -> bool:
    row = table.find(token.lower_, pos, "self")
    return row is not None and row.positive.sign < 0 and row.positive.modality is None


def _is_negative_argument(token: Token, table: FactualityTable) -> bool:
    """Whether a subject or object is "nobody", "no soldiers", "neither we nor they"."""
    if _is_negative(token, "pron", table):
        return not any(one.lower_ in BUT for one in token.children)
    if _is_not_one(token):
        return True
    return any(
        child.dep_ in {"det", "preconj"} and child.lower_ in NO and not _compares(child)
        for child in token.children
    )


def _is_not_one(noun: Token) -> bool:
    """Whether a subject or object is "not a single house", "not one soldier"."""
    first = noun.left_edge
    if first.lower_ != "not":
        return False
    opening = [one.lower_ for one in noun.doc[first.i : noun.i + (noun.lower_ == "one")]]
    if "but" in opening:
        return False  # "not one but two houses"
    return opening[:2] == ["not", "one"] or opening[:3] == ["not", "a", "single"]


def _find_modal(token: Token, table: FactualityTable) -> FactualityRow | None:
    for child in token.children:
        if child.dep_ == "aux" and child.tag_ == "MD":
            return table.find(child.lower_, "modal", "self") or table.find(
                lemma_of(child), "modal", "self"
            )
    return None


def _is_idle(token: Token, modal: FactualityRow) -> bool:
    """Whether "could" changes nothing: "shots could be heard", "shot before he could fire"."""
    if modal.phrase not in ("can", "could"):
        return False
    before = any(one.lower_ == "before" and one.dep_ == "mark" for one in token.children)
    return before or lemma_of(token) in PERCEIVED


def _apply_modal(token: Token, row: FactualityRow, state: State, *, negated: bool) -> State:
    if row.phrase in ("could", "might") and _is_counterfactual(token):
        return replace(state, modality=Modality.CONDITIONAL, strength=0.0)
    effect = row.negative if negated else row.positive
    if row.phrase == "would" and _is_told_ahead(token):
        return replace(flip(state) if negated else state, time=TimeStatus.PAST)
    if row.phrase in ("would", "'d") and not _has_condition(token):
        return _read_future_in_past(state, negated=negated)
    time = None if _is_perfect(token) else row.time
    return apply_to_self(effect, state, row.strength, time)


def _read_future_in_past(state: State, *, negated: bool) -> State:
    """The state of "they said it would start": the future seen from then, with no condition."""
    moved = replace(
        state,
        modality=Modality.PREDICTED,
        strength=min(state.strength, 2.5),
        time=TimeStatus.FUTURE,
    )
    return flip(moved) if negated else moved


def _is_told_ahead(token: Token) -> bool:
    """Whether "would" only looks ahead in what is told: "who would be shot a year later"."""
    is_aside = token.dep_ == "relcl" and not _is_perfect(token)
    return is_aside and any(
        one.lower_ in ("later", "afterwards", "afterward")
        and any(two.dep_ == "npadvmod" for two in (*one.children, *token.children))
        for one in token.children
        if one.dep_ == "advmod"
    )


def _is_counterfactual(token: Token) -> bool:
    """Whether it might have been, had something else been: "had it gone off, it could have"."""
    return _is_perfect(token) and any(
        child.dep_ == "advcl"
        and (is_inverted(child) or any(one.lower_ == "if" for one in child.children))
        and any(one.dep_ == "aux" and one.lower_ == "had" for one in child.children)
        for child in token.children
    )


def _has_condition(token: Token) -> bool:
    """Whether a clause with "if" hangs on `token`, or it is a perfect ("would have been")."""
    if _is_perfect(token):
        return True
    return any(
        child.dep_ == "advcl"
        and (
            is_inverted(child) or any(one.lower_ in ("if", "unless") for one in child.children)
        )
        for child in token.children
    )


def _is_perfect(token: Token) -> bool:
    return any(
        child.dep_ == "aux" and child.lower_ in ("have", "'ve") for child in token.children
    )


def _find_rows(token: Token, table: FactualityTable) -> Iterator[FactualityRow]:
    """The rows of what stands on a token, in the order in which they count."""
    yield from _find_modifiers(token, table)
    hedge = _hedge_of_what_was(token, table)
    if hedge is not None:
        yield hedge
    yield from _find_participles(token, table)


def _find_modifiers(token: Token, table: FactualityTable) -> Iterator[FactualityRow]:
    """The rows of adverbs on a verb or adjective and of adjectives on a noun."""
    for child in token.children:
        row = None
        if child.dep_ == "advmod":
            row = table.find(child.lower_, "adv", "self")
        elif child.dep_ in ("amod", "compound", "nmod"):
            row = table.find(child.lower_, "adj", "head") or table.find(
                lemma_of(child), "adj", "head"
            )
        if row is None or _is_negative(child, "adv", table):
            continue
        if row.pos == "adj" and row.group == "habitual" and token.tag_ != "NNS":
            continue
        if row.group in UNTIL_DONE and (_is_carried_out(token) or _took_place(token, table)):
            continue
        yield row


def _took_place(noun: Token, table: FactualityTable) -> bool:
    """Whether a noun's own verb says that it happened: "the delayed exchange took place"."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.tag_ not in ("VBD", "VBN"):
        return False
    row = find_row(table, verb, "subj")
    return row is not None and row.group in ("occurring", "beginning")


def _hedge_of_what_was(noun: Token, table: FactualityTable) -> FactualityRow | None:
    """The adverb of "what was probably a drone strike"."""
    if noun.pos_ != "NOUN" or noun.left_edge.i < 3:
        return None
    what, be, adverb = noun.doc[noun.left_edge.i - 3 : noun.left_edge.i]
    if what.lower_ != "what" or lemma_of(be) not in ("be", "seem", "appear"):
        return None
    return table.find(adverb.lower_, "adv", "self")


def _is_carried_out(noun: Token) -> bool:
    """Whether what was planned was done: "carried out a planned withdrawal"."""
    verb = noun.head
    is_done = verb.lemma_.lower() in words_of("doing_a_deed")
    return noun.dep_ == "dobj" and is_done and verb.tag_ in ("VBD", "VBN")


def _find_participles(token: Token, table: FactualityTable) -> Iterator[FactualityRow]:
    """What a participle says of its noun: "the attack foiled by guards"."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return
    for child in token.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            row = find_row(table, child, "obj")
            if row is not None and row.positive.sign and not row.is_factive:
                yield row


def _is_question(token: Token) -> bool:
    """Whether `token` is the main verb of a yes-no question."""
    if token.dep_ != "ROOT" or not token.doc[-1].text.endswith("?"):
        return False
    first = next((one for one in token.doc if not one.is_punct), token)
    return first.dep_ in ("aux", "auxpass") or first.i == token.i


def asks_without_verb(token: Token) -> bool:
    """Whether the headline of `token` asks without a verb in front: "Karm free?".

    "Who shelled Karm?" takes it that someone did, and what a colon or a comma parts from the
    question may be told.
    """
    words = list(token.doc)
    if words[-1].text != "?" or words[0].dep_ in ("aux", "auxpass"):
        return False
    return not any(one.tag_ in WH_TAGS or one.text in PARTING for one in words)


def _is_announced(token: Token) -> bool:
    """Whether a headline's infinitive tells what is to come: "Army to quit port by Friday"."""
    if token.dep_ != "ROOT" or token.tag_ != "VB" or not has_to(token):
        return False
    return any(one.dep_ in ("nsubj", "nsubjpass") for one in token.children)


def _is_imperative(token: Token) -> bool:
    """Whether `token` is a bare verb without subject at the head of a sentence."""
    if token.dep_ != "ROOT" or token.tag_ != "VB":
        return False
    if any(one.tag_ == "MD" or one.lower_ in ("does", "did") for one in token.children):
        return False
    has_subject = any(one.dep_ in ("nsubj", "nsubjpass", "expl") for one in token.children)
    before = [one.lower_ for one in token.doc[: token.i] if not one.is_punct]
    return not has_subject and (len(before) <= 1 or set(before) <= OPENERS)
