"""Event mentions of ECB+ with what decides whether two are one: head, who, whom, where, when.

Of the annotation only the spans are used: of events, and of the people, places, things and
times beside them in the sentence. Lemmas and who does what come from the parse.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from dateline.bench.ecbplus_reader import EcbDocument, EcbMention
from dateline.claims.attribution.cues import load_cues
from dateline.claims.triggers import load_triggers
from dateline.text.language_model import load

CONTENT = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
NO_MEANING = frozenset({"DET", "ADP", "PART", "AUX", "PRON", "PUNCT"})
DOERS = frozenset({"nsubj", "poss"})
SUFFERERS = frozenset({"dobj", "nsubjpass", "obj", "attr", "compound"})

Words = frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFacts:
    """What is known of an event mention.

    Attributes:
        topic: of its document.
        chain: the true cluster.
        document: position of its document.
        head: lemma of the word that carries it.
        words: lemmas of all its words.
        context: lemmas of the other content words of the sentence.
        told: lemmas of the gold mentions beside it, by kind.
        doers: lemmas of those who do it, by the parse.
        sufferers: lemmas of those it befalls.
        types: event types that the head can stand for in our own tables.
        is_saying: whether the head is a word of speech.
    """

    topic: int
    chain: str
    document: int
    sentence: int
    head: str
    part_of_speech: str
    words: Words
    context: Words
    told: Mapping[str, Words]
    doers: Words
    sufferers: Words
    types: Words
    is_saying: bool


def event_facts(documents: Sequence[EcbDocument]) -> list[EventFacts]:
    """The facts of every event mention, in the order of the documents."""
    places = [
        (number, sentence)
        for number, document in enumerate(documents)
        for sentence in sorted({one.sentence for one in document.mentions})
    ]
    nlp = load()
    texts = (Doc(nlp.vocab, words=list(documents[n].sentences[s])) for n, s in places)
    types, saying = _types_of_heads(), _words_of_speech()
    found: list[EventFacts] = []
    for (number, sentence), parse in zip(places, nlp.pipe(texts), strict=True):
        document = documents[number]
        beside = [one for one in document.mentions if one.sentence == sentence]
        told = _told(parse, beside)
        found.extend(
            _facts(parse, one, (document, number), told, (types, saying))
            for one in beside
            if one.kind == "event"
        )
    return found


def _facts(
    parse: Doc,
    mention: EcbMention,
    where: tuple[EcbDocument, int],
    told: Mapping[str, Words],
    tables: tuple[Mapping[str, Words], Words],
) -> EventFacts:
    document, number = where
    types, saying = tables
    span = parse[mention.first : mention.last + 1]
    head = span.root
    lemma = _lemma(head)
    words = _lemmas(one for one in span if one.pos_ not in NO_MEANING) or frozenset({lemma})
    content = (one for one in parse if one.pos_ in CONTENT or one.pos_ == "VERB")
    return EventFacts(
        topic=document.topic,
        chain=f"{document.topic} {mention.chain}",
        document=number,
        sentence=mention.sentence,
        head=lemma,
        part_of_speech=head.pos_,
        words=words,
        context=_lemmas(content) - words,
        told=told,
        doers=_lemmas(_phrases(head, DOERS, by=True)),
        sufferers=_lemmas(_phrases(head, SUFFERERS, by=False)),
        types=types.get(lemma, frozenset()),
        is_saying=lemma in saying,
    )


def _told(parse: Doc, beside: Iterable[EcbMention]) -> dict[str, Words]:
    told: dict[str, set[str]] = defaultdict(set)
    for one in beside:
        for token in parse[one.first : one.last + 1]:
            if one.kind == "time" or token.pos_ in CONTENT:
                told[one.kind].add(_lemma(token))
    return {kind: frozenset(words) for kind, words in told.items()}


def _phrases(head: Token, relations: frozenset[str], *, by: bool) -> Iterator[Token]:
    """The naming words of phrases in these relations; of prepositions, "by" is a doer's."""
    for child in head.children:
        if child.dep_ in relations:
            yield from _naming(child)
        if child.dep_ in ("prep", "agent") and (child.lower_ == "by") == by:
            for inner in child.children:
                yield from _naming(inner)


def _naming(token: Token) -> Iterator[Token]:
    return (one for one in (token, *token.children) if one.pos_ in NAMING)


def _lemmas(tokens: Iterable[Token]) -> Words:
    return frozenset(_lemma(one) for one in tokens)


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _types_of_heads() -> Mapping[str, Words]:
    """Event types by the single words that stand for them in our table of triggers."""
    table = load_triggers()
    found: dict[str, set[str]] = defaultdict(set)
    for phrase, pos in table.phrases:
        for row in table.readings(phrase, pos):
            found[phrase].add(row.event_type)
    return {phrase: frozenset(types) for phrase, types in found.items()}


def _words_of_speech() -> Words:
    table = load_cues()
    rows = (*table.of_part("verb"), *table.of_part("noun"))
    return frozenset(one.phrase for one in rows if " " not in one.phrase)
