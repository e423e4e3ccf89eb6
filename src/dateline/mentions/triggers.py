"""Trigger candidates: where the words of the trigger table stand in a parsed sentence.

Only lexical finding is done here: which phrase of the table stands where, with which part of
speech. Which row of the table holds, and what is a trap, is decided in `dateline.claims`.

Words are looked up by their forms, not by the tagger's lemmas, since its tags err ("advanced"
as an adjective); the tag decides only where a form is both, such as "attacks".
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.text.inflection import noun_forms, verb_forms
from dateline.text.parse import ParsedSentence
from dateline.text.tokens import Token

_REACH = 9
_VERB_TAGS = frozenset({"VERB", "AUX"})
_NOUN_TAGS = frozenset({"NOUN", "PROPN"})
_MODAL = "MD"
_AUXILIARIES = frozenset({"aux", "auxpass"})
_NOUN_PLACES = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "appos"})
_LINKS = frozenset({"prep", "prt", "dobj", "advmod", "pcomp"})
"""How what stands between two words of a phrase may hang from the first of them."""
_AMONG = frozenset({"pobj", "acl", "pcomp", "amod", "relcl"})
_WHEN = frozenset({"after", "before", "since", "until", "during", "following"})
_GERUND_LINKS = frozenset(
    {"pobj", "nsubj", "nsubjpass", "dobj", "compound", "ROOT", "conj", "appos"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A phrase of the trigger table: its lemmas and its part of speech."""

    words: tuple[str, ...]
    pos: str

    @property
    def head(self) -> str:
        """The word that inflects: the first of a verb, the last of the others."""
        return self.words[0] if self.pos == "verb" else self.words[-1]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTrigger:
    """A phrase of the table where it stands.

    Attributes:
        head: the token that inflects and has the arguments.
        tokens: all tokens of the phrase, in order.
        is_tagged_so: whether the tagger agrees with the part of speech.
        shorter: the next shorter phrase at the same head, should no row of this one hold.
    """

    phrase: Phrase
    head: Token
    tokens: tuple[Token, ...]
    is_tagged_so: bool
    shorter: "FoundTrigger | None" = None


@dataclass(frozen=True, slots=True)
class IndexedPhrase:
    """A phrase with the forms of its longest word beside the head: most phrases fall by them.

    Attributes:
        beside: of which the sentence must have one; empty where the phrase is one word.
    """

    phrase: Phrase
    beside: frozenset[str]


class TriggerIndex:
    """The phrases of the table by the forms of their heads."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._by_form: dict[str, list[IndexedPhrase]] = defaultdict(list)
        for phrase in sorted(
            set(phrases), key=lambda one: (-len(one.words), one.words, one.pos), reverse=True
        ):
            indexed = IndexedPhrase(phrase, _forms_beside(phrase))
            for form in _forms(phrase):
                self._by_form[form].append(indexed)

    def phrases(self, form: str) -> Sequence[IndexedPhrase]:
        """The phrases whose head may stand as `form` (small letters), longest last."""
        return self._by_form.get(form, ())


def _forms(phrase: Phrase) -> frozenset[str]:
    if phrase.pos == "verb":
        return verb_forms(phrase.head)
    if phrase.pos == "noun":
        return noun_forms(phrase.head)
    return frozenset({phrase.head})


def _forms_beside(phrase: Phrase) -> frozenset[str]:
    """The forms of the longest word of a phrase beside its head."""
    others = phrase.words[1:] if phrase.pos == "verb" else phrase.words[:-1]
    word = max(others, key=len, default=None)
    return frozenset() if word is None else noun_forms(word) | {word}


def find_triggers(parsed: ParsedSentence, index: TriggerIndex) -> tuple[FoundTrigger, ...]:
    """The phrases that stand in a sentence, one for each head and part of speech."""
    found: list[FoundTrigger] = []
    for token in parsed.doc:
        phrases = index.phrases(token.lower_)
        if phrases and (token.dep_ not in _AUXILIARIES or token.tag_ == _MODAL):
            found.extend(_at(token, phrases))
    return tuple(found)


def _at(token: Token, phrases: Sequence[IndexedPhrase]) -> Iterator[FoundTrigger]:
    """The longest phrase of each part of speech, with the shorter ones behind it.

    Of two equally long the one that stands closer together: "shot dead at a fair".
    """
    longest: dict[str, FoundTrigger] = {}
    words = token.doc.words
    said = [one.phrase for one in phrases if not (one.beside and words.isdisjoint(one.beside))]
    fitting = {pos for pos in {one.pos for one in said} if _may_be(token, pos)}
    matched = [
        (phrase, tokens)
        for phrase in said
        if phrase.pos in fitting and (tokens := _match(token, phrase)) is not None
        if phrase.pos != "adj" or not _is_clause(token, tokens)
    ]
    if len(matched) > 1:
        matched.sort(key=lambda one: (len(one[0].words), -_extent(one[1])))
    for phrase, tokens in matched:
        longest[phrase.pos] = FoundTrigger(
            phrase=phrase,
            head=token,
            tokens=tokens,
            is_tagged_so=_is_tagged(token, phrase.pos),
            shorter=longest.get(phrase.pos),
        )
    yield from longest.values()


def _is_clause(head: Token, tokens: Sequence[Token]) -> bool:
    """Whether the words of an adjective tell what somebody does: "rebels held the town"."""
    return any(one.dep_ == "nsubj" and one.head.i == head.i for one in tokens)


def _extent(tokens: Sequence[Token]) -> int:
    """From the first to the last of some words."""
    places = [token.i for token in tokens]
    return max(places) - min(places)


def _is_tagged(token: Token, pos: str) -> bool:
    if pos == "verb":
        return token.pos_ in _VERB_TAGS
    if pos == "noun":
        return token.pos_ in _NOUN_TAGS
    if pos == "modal":
        return token.tag_ == _MODAL
    return token.pos_ in {"ADJ", "ADV"}


def _may_be(token: Token, pos: str) -> bool:
    """Whether a form may be read as `pos` in spite of its tag."""
    if pos == "modal":
        return is_deontic(token)
    if token.tag_ == _MODAL:
        return False
    if _is_tagged(token, pos):
        return True
    if pos == "noun":
        return is_gerund_noun(token) or is_disguised_noun(token)
    if pos == "verb":
        return is_disguised_verb(token)
    return token.pos_ in {"VERB", "NOUN"}


def is_deontic(token: Token) -> bool:
    """A modal that says what someone is to do, not what is likely, nor a condition.

    "The militia must leave", but "it must have left" and "should the militia leave".
    """
    if token.tag_ != _MODAL or token.dep_ != "aux":
        return False
    subjects = [one for one in token.head.children if one.dep_ in {"nsubj", "nsubjpass"}]
    has_perfect = any(one.dep_ == "aux" and one.lower_ == "have" for one in token.head.children)
    return not has_perfect and all(one.i < token.i for one in subjects)


def is_gerund_noun(token: Token) -> bool:
    """An -ing form with a determiner or an of-phrase: "the shelling of the town"."""
    if not token.lower_.endswith("ing") or token.dep_ not in _GERUND_LINKS:
        return False
    return any(
        child.dep_ in {"det", "poss"} or child.lower_ == "of" for child in token.children
    )


def is_disguised_noun(token: Token) -> bool:
    """A plural that the tagger calls a verb though it stands where only a noun can."""
    return token.tag_ in {"VBZ", "VB", "VBP"} and token.dep_ in _NOUN_PLACES


def is_disguised_verb(token: Token) -> bool:
    """A past or -ing form that the tagger calls an adjective or a noun.

    "Forces successfully advanced al-Shahwan district": a noun stands before it, or an adverb.
    """
    if token.pos_ not in {"ADJ", "PROPN", "NOUN"} or not token.lower_.endswith(("ed", "ing")):
        return False
    if token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before = token.doc[token.i - 1]
    if before.pos_ == "ADV" and token.i >= 2:
        before = token.doc[token.i - 2]
    return before.tag_ in {"NNS", "NNPS", "NNP"} and token.dep_ in {"amod", "compound", "ROOT"}


def _match(token: Token, phrase: Phrase) -> tuple[Token, ...] | None:
    if len(phrase.words) == 1:
        return (token,)
    if phrase.pos == "verb":
        rest = phrase.words[1:]
        return _match_verb(token, rest) or _match_inverted(token, rest)
    return _match_before(token, phrase.words[:-1])


def _match_verb(verb: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    """The other words after the verb, in order: adjacent, or hanging from what was matched."""
    matched = [verb]
    at = verb.i + 1
    for word in rest:
        near = verb.doc.tokens[at : at + _REACH]
        said = [
            one
            for one in near
            if _is_word(one, word) and not _only_describes(one, word) and _belongs(one, matched)
        ]
        if not said:
            return None
        token = next((one for one in said if one.head is verb), said[0])
        if _is_broken_off(verb.doc.tokens[at : token.i]) or _says_where(token, verb, rest):
            return None
        matched.append(token)
        at = token.i + 1
    return tuple(matched)


def _only_describes(token: Token, word: str) -> bool:
    """Whether a participle is no noun of the phrase: "seized high-powered rifles", no power."""
    return token.dep_ == "amod" and token.lower_ != word


def _match_inverted(verb: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    """A preposition and its noun before the verb: "among the dead was a nurse"."""
    if len(rest) != 2 or verb.lemma_ != "be":
        return None
    for before in verb.lefts:
        if before.dep_ == "prep" and before.lower_ == rest[0]:
            inner = (
                one for one in before.subtree if one.i > before.i and _is_word(one, rest[1])
            )
            said = next((one for one in inner if one.dep_ in _AMONG), None)
            return None if said is None else (before, said, verb)
    return None


def _belongs(token: Token, matched: Sequence[Token]) -> bool:
    """Whether a word stands right after the phrase so far, or depends on it.

    Not where it only says when: "fell on Tuesday" is no "fell on the town", and what "stopped
    after the shooting" is no shooting that stopped.
    """
    if (token.tag_ == "TO" and token.dep_ == "aux") or _says_when(token):
        return False
    if token.i == matched[-1].i + 1:
        return True
    if token.head in matched:
        return token.dep_ != "conj" or token.pos_ != "VERB"  # "went there and were fired upon"
    if token.head.dep_ == "prep" and token.head.lower_ in _WHEN:
        return False
    if token.head.head not in matched:
        return False
    return token.head.dep_ in _LINKS or (token.dep_ == "acl" and token.head.dep_ == "pobj")


def _is_broken_off(between: Sequence[Token]) -> bool:
    """Whether something else is told between two words: "received five bodies, with wounds".

    What two commas enclose only puts in a word, unless it is "not".
    """
    commas = sum(one.text == "," for one in between)
    return commas == 1 or (commas > 1 and any(one.lower_ == "not" for one in between))


def _says_where(token: Token, verb: Token, rest: Sequence[str]) -> bool:
    """Whether "in" is no part of a verb that has its object: "stormed a school in Karm"."""
    if len(rest) > 1 or token.lower_ != "in" or token.dep_ != "prep":
        return False
    has_object = any(one.dep_ == "dobj" and one.i < token.i for one in verb.rights)
    return has_object and any(one.dep_ == "pobj" for one in token.rights)


def _says_when(token: Token) -> bool:
    """Whether a preposition stands before a day or an hour."""
    if token.dep_ != "prep":
        return False
    return any(
        child.dep_ == "pobj" and child.ent_type_ in {"DATE", "TIME"} for child in token.children
    )


def _match_before(head: Token, rest: Sequence[str]) -> tuple[Token, ...] | None:
    """The other words right before the head; hyphens between them do not count."""
    tokens = head.doc.tokens
    matched = [head]
    at = head.i - 1
    for word in reversed(rest):
        while at >= 0 and tokens[at].text in {"-", "‑", "–"}:
            at -= 1
        if at < 0 or not _is_word(tokens[at], word):
            return None
        matched.append(tokens[at])
        at -= 1
    return tuple(reversed(matched))


def _is_word(token: Token, word: str) -> bool:
    small = token.lower_
    if small[:1] != word[:1] and token.lemma_[:1].lower() != word[:1]:
        return False  # most words fall at their first letter
    return small == word or token.lemma_.lower() == word or small in noun_forms(word)
