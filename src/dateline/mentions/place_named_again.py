"""Names of no gazetteer that the text has told to be places': the same name again is one.

"Gunmen shelled Dan Karm. … The Dan Karm ambush", "Concerning Dan Karm, …": nothing beside the
second name says what it is, and the model takes it for a person, or for nothing.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dateline.mentions.place_evidence import LABEL
from dateline.mentions.place_mislabelled import actor_names
from dateline.mentions.place_names import Name
from dateline.mentions.place_words import is_common, words_of
from dateline.text.parse import Parse, ParsedSentence
from dateline.text.tokens import Doc

SAME_NAME: Final = "document:same name"
SURE: Final = ("noun:", "target:", "frame:")
"""How the rows begin of names that their own words tell to be places'."""

Found = tuple[ParsedSentence, Name, str]


def find_named_again(parse: Parse, found: Sequence[Found]) -> Iterator[Found]:
    """The names that stand bare, and that the words around them tell to be places' elsewhere.

    Args:
        parse: the document.
        found: the names found so far, with their rows.
    """
    known = {
        tuple(one.text for one in name.doc[name.start : name.end])
        for _, name, row in found
        if not name.is_known and row.startswith(SURE) and _may_stand_alone(name)
    }
    if not known:
        return
    firsts = {words[0] for words in known}
    taken: dict[int, set[int]] = {}
    for parsed, name, _ in found:
        taken.setdefault(parsed.sentence.index, set()).update(range(name.start, name.end))
    for parsed in parse.sentences:
        others = taken.get(parsed.sentence.index, set())
        for token in parsed.doc:
            if token.text not in firsts or token.i in others:
                continue
            for words in known:
                if _stands_at(parsed.doc, token.i, words):
                    name = _name(parsed.doc, token.i, len(words))
                    yield parsed, name, _row(name)


def _may_stand_alone(name: Name) -> bool:
    """Whether a name means the same place wherever it stands: no common word, no actor's."""
    text = name.text
    return not is_common(text) and text.casefold() not in actor_names() and text.istitle()


def _stands_at(doc: Doc, at: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand there by themselves, in no longer name and behind no title."""
    end = at + len(words)
    if tuple(one.text for one in doc[at:end]) != words:
        return False
    before = doc[at - 1] if at else None
    after = doc[end] if end < len(doc) else None
    is_inside = after is not None and after.text[0].isupper() and doc[end - 1].whitespace_ != ""
    is_inside |= before is not None and before.pos_ == "PROPN" and before.text[0].isupper()
    is_titled = before is not None and before.lower_.rstrip(".") in words_of("title")
    is_had = after is not None and after.text in {"'s", "’s", "-", "–"}
    return not (is_inside or is_titled or is_had)


def _name(doc: Doc, start: int, n_words: int) -> Name:
    label = doc[start].ent_type_
    return Name(
        doc=doc, start=start, end=start + n_words, label=label, is_known=False, is_whole=True
    )


def _row(name: Name) -> str:
    """The row of the name; before a colon at the head of a report it labels what follows."""
    after = name.after()
    is_label = name.start == 0 and after is not None and after.text == ":"
    return LABEL if is_label else SAME_NAME
