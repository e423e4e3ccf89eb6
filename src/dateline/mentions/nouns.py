"""Common nouns for actors, and the semantic classes of other common nouns."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from dateline.mentions.phrases import PhraseTrie, read_words
from dateline.mentions.tables import read_table, reject_duplicates
from dateline.model import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorNoun:
    """A row of the table of actor nouns.

    Attributes:
        noun: the noun in the singular, as the table has it.
        is_plural: whether the form found is the plural.
    """

    noun: str
    label: str
    kind: ActorKind
    sector: str
    is_plural: bool


@cache
def load_actor_nouns() -> PhraseTrie[ActorNoun]:
    """The actor nouns in the singular and the plural, with their words in reverse order.

    Reversed, because a phrase is looked up from its head, which is its last word.
    """
    trie: PhraseTrie[ActorNoun] = PhraseTrie()
    for row in _actor_rows():
        forms = ((row["noun"], False), (row["plural"], True))
        for form, is_plural in forms:
            if form and " of " not in form:
                noun = ActorNoun(
                    noun=row["noun"],
                    label=row["label"],
                    kind=ActorKind(row["kind"]),
                    sector=row["sector"],
                    is_plural=is_plural,
                )
                trie.add(reverse(form), noun)
    return trie


@cache
def load_of_nouns() -> PhraseTrie[ActorNoun]:
    """The actor nouns that go on after their head: "prisoner of war"."""
    trie: PhraseTrie[ActorNoun] = PhraseTrie()
    for row in _actor_rows():
        for form, is_plural in ((row["noun"], False), (row["plural"], True)):
            if " of " in form:
                noun = ActorNoun(
                    noun=row["noun"],
                    label=row["label"],
                    kind=ActorKind(row["kind"]),
                    sector=row["sector"],
                    is_plural=is_plural,
                )
                trie.add(form, noun)
    return trie


def reverse(phrase: str) -> str:
    """The words of a phrase, last word first."""
    return " ".join(reversed(phrase.replace("-", " ").split()))


def look_up_actor_noun(phrase: str) -> ActorNoun | None:
    """The row for a noun phrase: the longest ending of it that is in the table."""
    if " of " in phrase:
        whole = load_of_nouns().look_up(phrase)
        if whole:
            return whole[0]
    match = load_actor_nouns().longest_at(read_words(reverse(phrase)), 0)
    return match.values[0] if match else None


def noun_classes(lemma: str) -> frozenset[str]:
    """The semantic classes of a common noun or compound: ``site``, ``route``, ``aid``."""
    return _classes().get(lemma.casefold(), frozenset())


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_table("mentions", "nouns.csv", ("lemma", "class", "source")):
        found[row["lemma"]].add(row["class"])
    return {lemma: frozenset(classes) for lemma, classes in found.items()}


def _actor_rows() -> list[dict[str, str]]:
    columns = ("noun", "plural", "label", "kind", "sector", "source")
    rows = [dict(row) for row in read_table("mentions", "actor_nouns.csv", columns)]
    reject_duplicates("actor_nouns.csv", [row["noun"] for row in rows])
    return rows
