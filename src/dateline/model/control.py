"""Who is said to hold a place, when, and according to whom."""

from dataclasses import dataclass
from datetime import date

from dateline.model.vocabulary import ControlEffect, ControlScope


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlStatement:
    """What one claim says of who holds a place.

    Attributes:
        party: the side that takes, holds, leaves, enters or besieges; None: it is not said.
        party_key: equal for actors of one side.
        is_denied: the voice says that it is not so.
        is_unconfirmed: it is told as a rumour, or as what nobody confirms: it makes no holder.
        first: first possible day; None where it is only known that it was so by `day`.
        day: last possible day; None: undated, in no spell.
        scope: whether the claim names the place itself, a wider one, or a part.
        place: what the claim names.
    """

    claim_id: str
    effect: ControlEffect
    party: str | None
    party_key: str | None
    is_denied: bool = False
    is_unconfirmed: bool = False
    first: date | None = None
    day: date | None = None
    scope: ControlScope = ControlScope.OWN
    place: str
    voice: str
    voice_key: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A side with the voices that say so, and their claims.

    Attributes:
        within: the wider place of which all of them are made; "": one is made of this place.
    """

    party: str
    voices: tuple[str, ...]
    claim_ids: tuple[str, ...]
    within: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """A time in which nothing new is said of who holds the place.

    Attributes:
        start: its first day.
        end: its last day; None: nothing later is known.
        holders: sides said to hold it; none where a side left and nobody is said to have come.
        challengers: sides said to have entered or surrounded it.
        deniers: voices that deny what others say of it.
        is_contested: voices name different holders, deny one, or a challenger stands inside.
        reason: why it is contested, or how the holders are known.
    """

    start: date
    end: date | None = None
    holders: tuple[Holder, ...] = ()
    challengers: tuple[Holder, ...] = ()
    deniers: tuple[str, ...] = ()
    is_contested: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceControl:
    """The timeline of one place.

    Attributes:
        place: its name.
        spells: one after another, without a gap from the first.
        statements: what they rest on, by day; undated ones last.
        parts: the places in it of which claims tell (quarters of a city, towns of a province).
    """

    place: str
    spells: tuple[Spell, ...] = ()
    statements: tuple[ControlStatement, ...] = ()
    parts: tuple["PlaceControl", ...] = ()
