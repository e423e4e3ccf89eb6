"""What of a place was taken, held or left: "the hospital complex" in Karm is not Karm.

The claim's place then names the part, in the place that the sentence or the story has, so that
the capture of a bridge is told, linked and counted as that, and never as the town's fall.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.claims.candidates import Candidate
from dateline.claims.common_places import CommonPlace, is_town_itself, lay_in, town_of
from dateline.claims.event_place import EventPlace
from dateline.claims.scene import SentenceScene
from dateline.claims.word_classes import words_of
from dateline.model import Place, PlaceRelation, Role
from dateline.places import ResolvedPlace
from dateline.text.tokens import Token

TAKING: Final = frozenset(
    {
        "territory.seize",
        "territory.regain",
        "territory.hold",
        "territory.withdraw",
        "territory.transfer",
        "territory.reach",
    }
)
_ROLES: Final = frozenset({Role.PLACE, Role.PATIENT, Role.ORIGIN_PLACE, Role.MATERIEL})
"""The roles of what is taken; "the fuel depot" is named for what it holds."""
WIDE_KM: Final = 60.0
_OF_THE_WHOLE: Final = frozenset({"any", "every", "no", "its", "their"})
_OUTSIDE: Final = frozenset({"relcl", "acl", "punct", "appos", "advcl", "case"})


def with_part(
    chosen: EventPlace, candidate: Candidate, sentence: SentenceScene, town: Place | None
) -> EventPlace:
    """The place of a claim of territory, narrowed to the part that common words name.

    Args:
        chosen: the place as any event has it.
        candidate: the claim's trigger and participants.
        sentence: where it stands.
        town: of which the document mainly tells; "the city" is that.
    """
    if candidate.match.row.event_type not in TAKING:
        return chosen
    heads = [one.token for one in candidate.parts if one.role in _ROLES]
    whole = chosen.area or chosen.place
    if any(is_town_itself(one) for one in heads):
        return replace(chosen, place=town_of(_narrowed(whole, town), town), area=None)
    if any(_is_of_the_whole(one) for one in heads):
        return replace(chosen, place=whole, area=None)
    part = next((one for one in heads if _is_part(one, sentence)), None)
    if part is None or _names_a_part(part, sentence, chosen):
        return chosen
    if _is_share(part):
        return replace(chosen, place=whole, area=None)
    words = list(_words(part, sentence))
    common = CommonPlace(head=part, span=sentence.parsed.span_of(words), cost=0.0)
    area = _near_town(whole, town)
    return replace(
        chosen,
        place=lay_in(common, area, None),
        steps=("place: what was taken in it", *chosen.steps),
        area=area,
    )


def _near_town(area: Place | None, town: Place | None) -> Place | None:
    """The town, where only a long river or a wide region is named: "the bridge on the Karm"."""
    is_wide = area is not None and (area.radius_km or 0.0) > WIDE_KM
    return town if is_wide and town is not None else area


def _narrowed(whole: Place | None, town: Place | None) -> Place | None:
    """The town, where only the region or the country is known in which it lies."""
    near = _near_town(whole, town)
    if whole is None or near is None:
        return whole
    is_there = whole.country == near.country and whole.admin1 in {None, near.admin1}
    return near if is_there else whole


def _is_of_the_whole(token: Token) -> bool:
    """Whether holding it is to hold the place: not "any street", a flag over "its houses"."""
    return any(one.lower_ in _OF_THE_WHOLE for one in token.lefts)


def _is_part(token: Token, sentence: SentenceScene) -> bool:
    """Whether a noun names a site or a piece of a place, and no place as a whole."""
    lemma = token.lemma_.lower()
    if token.pos_ not in {"NOUN", "ADJ", "NUM", "DET"} or lemma in words_of("whole_place"):
        return False
    return lemma in words_of("piece") or (
        token.pos_ == "NOUN" and "site" in sentence.classes.classes_of(token)
    )


def _is_share(part: Token) -> bool:
    """Whether words only say how much of a place: "30% of Karm", "a third of the province"."""
    return part.lower_ in words_of("share") or part.lemma_.lower() in words_of("share")


def _names_a_part(part: Token, sentence: SentenceScene, chosen: EventPlace) -> bool:
    """Whether the place chosen is already that part: "the ruins of the Karm mosque"."""
    resolved = chosen.resolved
    if resolved is None or chosen.area is not None:
        return False
    is_bare = resolved.place.relation is not PlaceRelation.PART_OF
    if resolved.place.is_located and is_bare:
        return False
    return _at(resolved, sentence) in _own_name(part)


def _own_name(part: Token) -> set[int | None]:
    """The tokens that name the part itself: "the ruins of the Karm mosque", not "in Karm"."""
    found: set[int | None] = {part.i}
    for child in part.children:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            found.update(one.i for one in child.subtree)
        elif child.lower_ == "of":
            found = found.union(*(_own_name(inner) for inner in child.children))
    return found


def _at(resolved: ResolvedPlace, sentence: SentenceScene) -> int | None:
    token = sentence.parsed.token_at(resolved.mention.head.end - 1)
    return token.i if token is not None else None


def _words(part: Token, sentence: SentenceScene) -> Iterator[Token]:
    """The words of the part, without those that name where it lies: "the complex [in Karm]"."""
    named = {_at(one, sentence) for one in sentence.places}
    for child in part.lefts:
        if child.dep_ not in _OUTSIDE and not _holds(child, named):
            yield from child.subtree
    yield part
    for child in part.rights:
        if child.lower_ == "of" and not _holds(child, named):
            yield from child.subtree


def _holds(token: Token, named: set[int | None]) -> bool:
    return any(one.i in named for one in token.subtree)
