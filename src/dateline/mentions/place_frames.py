"""Frames that only the name of a place fits: "30 km north of", "the road from Karm to"."""

import re
from collections.abc import Container, Iterator
from typing import Final

from dateline.mentions import relation_words as words
from dateline.mentions.place_names import PLACE_LABELS, IsPlaceName, Name
from dateline.mentions.place_words import words_of as place_words
from dateline.text.tokens import Doc

SIGHT: Final = 110
LONGEST_ASIDE: Final = 8
_SEATS: Final = frozenset({"capital", "seat"})
_STOPS: Final = frozenset({".", ",", ";", ":", ")", "!", "?"})
_BEFORE: Final = (
    words.OFFSET,
    words.DISTANCE,
    words.EDGE,
    words.COUNTRYSIDE,
    words.DIRECTION,
    words.OFF_COAST,
    words.NEAR,
    words.RURAL,
    words.CENTRE,
)
_WAYS: Final = (words.OFFSET, words.DISTANCE, words.EDGE, words.COUNTRYSIDE, words.DIRECTION)
_FRAME_ENDS: Final = frozenset({"of", "from", "near", "outside", "around"})
_AFTER: Final = (
    words.EDGE_AFTER,
    words.COUNTRYSIDE_AFTER,
    words.PART_OF_AFTER,
    words.BY_BORDER_AFTER,
    words.ROAD_END,
    words.LYING_AFTER,
    words.OWN_WAY_AFTER,
    words.FOR_BORDER,
)
_TELLING_PAIRS: Final = (
    words.HALFWAY,
    words.ROAD_FROM,
    words.ROAD_LINKING,
    words.TRIP_FROM,
    words.TRIP_TO,
    words.SHARE,
    words.KILOMETRE,
)
_CAPITALS: Final = (
    r"(?:[A-Z][\w'’-]*|al-[A-Z][\w'’-]*)(?:[ -](?:[A-Z]|al-|el-|de )[\w'’-]*){0,3}"
)
_JOIN: Final = r"\s+(?:and|(?:down\s+|up\s+|back\s+|on\s+)?to|with|towards?|from)\s+"
_LISTED: Final = re.compile(
    rf"(?P<frame>.*?\s)(?:{_CAPITALS})(?:\s*,\s*(?:and\s+)?|\s+and\s+)$", re.DOTALL
)
_LEFT: Final = re.compile(rf"(?P<frame>.*\s|^)(?P<partner>{_CAPITALS}){_JOIN}$", re.DOTALL)
_RIGHT: Final = re.compile(rf"{_JOIN}(?P<partner>{_CAPITALS})")


def is_framed(name: Name) -> bool:
    """Whether the words around a name leave room for nothing but a place."""
    before, after = _around(name)
    return (
        any(one.search(before) for one in _BEFORE)
        or any(one.match(after) for one in _AFTER)
        or _is_among(before)
        or _is_before_border(before, after)
        or _is_side(before, after)
    )


def _is_side(before: str, after: str) -> bool:
    """Whether a side is called after the name: "on the Karm side"."""
    return before.endswith("on the ") and after.startswith((" side,", " side.", " side of"))


def is_apposed(name: Name) -> bool:
    """Whether the words behind the name say what it is: "Karm, a market town in"."""
    return words.APPOSED.match(_around(name)[1]) is not None


def is_apposed_plainly(name: Name) -> bool:
    """Whether they say so at once, as they do of no person: "Karm, a small village near"."""
    return words.APPOSED_PLAINLY.match(_around(name)[1]) is not None


def is_apposed_behind(name: Name) -> bool:
    """Whether a name says which town was meant: "the capital of the enclave, Karm,"."""
    comma, after = name.before(), name.after()
    if comma is None or comma.text != "," or (after is not None and after.text not in _STOPS):
        return False
    doc, at = name.doc, name.start - 2
    while at > max(0, name.start - LONGEST_ASIDE) and doc[at].pos_ not in {"VERB", "PUNCT"}:
        is_town = doc[at].tag_ == "NN" and doc[at].lower_ in place_words("settlement") | _SEATS
        if is_town and doc[at - 1].lower_ in {"the", "a", "its", "their"}:
            return not any(one.text == "," for one in doc[at : name.start - 1])
        at -= 1
    return False


def _is_before_border(before: str, after: str) -> bool:
    """Whether a name is the end of a strip: "between Karm and the Ruritanian border"."""
    return bool(words.BETWEEN.search(before) and words.TO_BORDER.match(after))


def _is_among(before: str) -> bool:
    """Whether a name is one of three: "the triangle formed by Karm, Zahr and Palt"."""
    while "tri" in before or "borders" in before:
        if words.AMONG_BEFORE.search(before):
            return True
        listed = _LISTED.fullmatch(before)
        if listed is None:
            return False
        before = listed["frame"]
    return False


def is_told_by_way(name: Name) -> bool:
    """Whether a distance, a direction or an edge is told from the name."""
    before, _ = _around(name)
    return any(one.search(before) for one in _WAYS)


def find_framed(doc: Doc, taken: Container[int]) -> Iterator[Name]:
    """Capitalised words that no gazetteer has, in a frame for places: "south of Karm".

    So are those that an aside tells to be a town, or so far away: "Karm, 30 km to the south,".

    Args:
        doc: the sentence.
        taken: the tokens of the names found already.
    """
    for token in doc:
        is_new = (
            token.pos_ in {"PROPN", "NOUN"} and token.text.istitle() and token.i not in taken
        )
        before = doc[token.i - 1] if token.i else None
        is_behind = before is not None and before.lower_ in _FRAME_ENDS
        is_first = token.pos_ == "PROPN" and (before is None or before.pos_ != "PROPN")
        if not is_new or not (is_behind or is_first):
            continue
        end = token.i + 1
        while end < len(doc) and doc[end].pos_ == "PROPN" and end not in taken:
            end += 1
        name = Name(
            doc=doc,
            start=token.i,
            end=end,
            label=token.ent_type_,
            is_known=False,
            is_whole=True,
        )
        is_told = is_behind and is_told_by_way(name)
        if is_told or (is_first and is_apposed(name)):
            yield name


def is_paired(name: Name, is_place_name: IsPlaceName, is_well_known: IsPlaceName) -> bool:
    """Whether the name is an end of a stretch whose other end is a place's name too.

    Roads and ways have two places for ends; of the ends of a bare "between", one must be well
    known or a place by the model.
    """
    before, after = _around(name)
    left, right = _LEFT.fullmatch(before), _RIGHT.match(after)
    for frame, match in ((left["frame"] if left else "", left), (before, right)):
        if match is None or not is_place_name(match["partner"]):
            continue
        if any(one.search(frame) for one in _TELLING_PAIRS):
            return True
        is_sure = is_well_known(match["partner"]) or is_well_known(name.text)
        is_sure = is_sure or _is_by_model(name, match["partner"]) or _are_called(match, after)
        if words.BETWEEN.search(frame) and is_sure:
            return True
    return False


def _are_called(match: re.Match[str], after: str) -> bool:
    """Whether the noun behind both says what they are: "between the Karm and Zahr stations"."""
    return words.BOTH_AFTER.match(match.string[match.end() :] or after) is not None


def _is_by_model(name: Name, partner: str) -> bool:
    return any(one.text == partner and one.label_ in PLACE_LABELS for one in name.doc.ents)


def _around(name: Name) -> tuple[str, str]:
    text = name.doc.text
    start = name.doc[name.start].idx
    end = name.doc[name.end - 1].idx + len(name.doc[name.end - 1])
    return text[max(0, start - SIGHT) : start], text[end : end + SIGHT]
