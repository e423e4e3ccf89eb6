"""Finds who is spoken of: groups, people, nouns for actors, countries, pronouns."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.mentions.actor_phrases import is_plural, phrase_of, relation_of
from dateline.mentions.actor_readers import FoundActor, read_token
from dateline.mentions.countries import count_countries, find_countries
from dateline.mentions.names import FoundName, find_names, is_plausible, meant_here
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import read_words
from dateline.model import Mention, MentionKind, Span
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Token


def find_actors(parse: Parse) -> tuple[Mention, ...]:
    """The actor mentions of a document, in the order of its text."""
    countries = frozenset(count_countries(parsed.span.quote for parsed in parse.sentences))
    found = [
        mention
        for parsed in parse.sentences
        for mention in (*_find_in_parse(parsed, countries), *_find_in_cuts(parsed))
    ]
    found += _find_surnames(parse, found)
    return tuple(sorted(found, key=lambda one: (one.span.start, -one.span.end)))


def _find_surnames(parse: Parse, found: Sequence[Mention]) -> list[Mention]:
    """Surnames alone, of people who are named in full elsewhere in the document."""
    people = [one.span.quote.split() for one in found if one.label == "person"]
    surnames = {words[-1] for words in people if len(words) > 1 and words[-1][0].isupper()}
    taken = {one.head.start for one in found}
    return [
        _mention(parsed, FoundActor(head=token, label="person", row="document:surname"), None)
        for parsed in parse.sentences
        for token in parsed.doc
        if token.text in surnames
        and token.pos_ == "PROPN"
        and token.dep_ != "compound"
        and parsed.start_of(token) not in taken
        and not _is_within(parsed.start_of(token), found)
    ]


def _is_within(offset: int, found: Sequence[Mention]) -> bool:
    return any(one.span.start <= offset < one.span.end for one in found)


def _find_in_parse(parsed: ParsedSentence, countries: frozenset[str]) -> Iterator[Mention]:
    names = _names_by_head(parsed, countries)
    named = {token.i for name in names.values() for token in _tokens_of(parsed, name)}
    for token in parsed.doc:
        name = names.get(token.i)
        if name is not None:
            yield _mention(parsed, _of_name(token, name), name)
        elif token.i not in named and (found := read_token(token)) is not None:
            yield _mention(parsed, found, None)


def _of_name(token: Token, name: FoundName) -> FoundActor:
    row = name.actors[0]
    return FoundActor(head=token, label=row.label, row=f"{row.table}:{row.name}")


def _mention(parsed: ParsedSentence, found: FoundActor, name: FoundName | None) -> Mention:
    span = parsed.span_of(phrase_of(found.head))
    if name is not None:
        start, end = min(span.start, name.start), max(span.end, name.end)
        span = parsed.document.span(start, end)
    return Mention(
        kind=MentionKind.ACTOR,
        span=span,
        head=parsed.span_of(found.head),
        sentence=parsed.sentence.index,
        label=found.label,
        row=found.row,
        relation=relation_of(found.head),
        is_plural=is_plural(found.head),
    )


def _find_in_cuts(parsed: ParsedSentence) -> Iterator[Mention]:
    """Actors in what was cut out of the parse: "(ISF)", ", backed by the coalition,"."""
    for cut in parsed.cuts:
        for head, label, row in _read_cut(cut.content, is_name=cut.kind == "name"):
            yield Mention(
                kind=MentionKind.ACTOR,
                span=head,
                head=head,
                sentence=parsed.sentence.index,
                label=label,
                row=row,
                relation="apposition" if cut.kind == "name" else f"cut:{cut.kind}",
            )


def _read_cut(content: Span, *, is_name: bool) -> Iterator[tuple[Span, str, str]]:
    names = list(find_names(content.quote))
    for name in names:
        row = name.actors[0]
        yield _part(content, name.start, name.end), row.label, f"{row.table}:{row.name}"
    noun = look_up_actor_noun(content.quote)
    if not names and noun is not None:
        yield content, noun.label, f"actor_nouns:{noun.noun}"
    elif not names and is_name and all(word[0].isupper() for word in content.quote.split()):
        yield content, "person", "cut:name"
    elif not names:
        for country, start, end in find_countries(content.quote):
            yield _part(content, start, end), "government", f"countries:{country.iso}"


def _part(content: Span, start: int, end: int) -> Span:
    return Span(
        start=content.start + start, end=content.start + end, quote=content.quote[start:end]
    )


def _names_by_head(parsed: ParsedSentence, countries: frozenset[str]) -> dict[int, FoundName]:
    """The names of the alias tables in a sentence, by the index of their head token."""
    text, base = parsed.span.quote, parsed.sentence.start
    found = {}
    for name in find_names(text, read_words(text)):
        token = parsed.token_at(base + name.end - 1)
        if token is None or not is_plausible(name, text, countries):
            continue
        if _is_of_person(token, name):
            continue
        meant = meant_here(name, text, countries)
        moved = replace(meant, start=base + name.start, end=base + name.end)
        found[_head_inside(parsed, token, moved).i] = moved
    return found


def _is_of_person(last: Token, name: FoundName) -> bool:
    """Whether a group's name is somebody's first name: "Al-Fateh Karmi"."""
    if last.ent_type_ != "PERSON" or " " in name.alias or name.actors[0].label == "person":
        return False
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    is_joined = following is not None and following.ent_type_ == "PERSON"
    return is_joined and not last.text.isupper() and last.whitespace_ == " "


def _tokens_of(parsed: ParsedSentence, name: FoundName) -> tuple[Token, ...]:
    return parsed.tokens_in(parsed.document.span(name.start, name.end))


def _head_inside(parsed: ParsedSentence, last: Token, name: FoundName) -> Token:
    token = last
    while token.head.i != token.i and token.head.i < last.i:
        if parsed.start_of(token.head) < name.start:
            break
        token = token.head
    return token
