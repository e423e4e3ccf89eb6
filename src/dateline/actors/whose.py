"""Whose army "the army" is, and whose governor "the governor": by the home of the report.

The side that a sentence names is the one that acts: "Karmian jets bombed the port, killing two
soldiers, the defence ministry said". Those without a country are of the land where it happens,
which the date line or the places tell. Where a side has just spoken, its own are meant: "the
Karmian army said two soldiers were killed".
"""

import re
from collections.abc import Sequence
from typing import Final

from dateline.actors.bodies import LOCAL as LOCAL_BODIES
from dateline.actors.context import Context
from dateline.actors.home import Home
from dateline.actors.records import ResolvedActor
from dateline.mentions.nouns import ActorNoun
from dateline.mentions.phrases import word_set
from dateline.model import Actor, ActorKind, Mention

# Labels of the bodies of a state, beside whom its soldiers are named.
BODIES: Final = word_set("force police government official")
STATES: Final = frozenset({ActorKind.GOVERNMENT, ActorKind.STATE_FORCES})
REACH_OF_STATES: Final = 8
REACH_OF_PLACES: Final = 1
# After these a country is a place and nobody who acts.
WHERE: Final = word_set(
    "across along between from inside into near off outside through to toward with"
)
# The same as bodies, but only where nearly all of the document is about that country.
LOCAL: Final = word_set("armed civilian protester party medical")
# Of rebels as well as of armies: "a commander was killed" tells no side.
OF_ANY_SIDE: Final = word_set(
    "commander bodyguard leader guard sniper sailor seaman captain crew escort force"
)
SEVERAL_SIDES: Final = word_set("patrol unit squad")
"""The same in the plural: "the patrols" are as often those of villagers."""
SPEAKERS_OWN: Final = re.compile(r"(?:our|my|your|both|either|neither|all)\b", re.IGNORECASE)
"""Those of one who speaks, or of several sides: "our units", "both armies"."""
NATIONS: Final = word_set("government state country nation power")
UNARMED: Final = word_set("civilian protester medical")
OF_ARMIES: Final = re.compile(
    r"\b(?:army|military|navy|air ?force|air defen[cs]es?|marines|armed forces|coastguard"
    r"|general staff|defen[cs]e (?:ministry|department)|ministry of defen[cs]e)$",
    re.IGNORECASE,
)
"""A body of which a country has one, against soldiers, of whom there are many sorts."""
OF_STATES: Final = re.compile(
    r"\b(?:army|military|navy|naval|air ?force|border|government|state|presidential|national"
    r"|security forces?|coast)\b",
    re.IGNORECASE,
)
OFFICES_HERE: Final = word_set("governor mayor sheriff prefect councillor councilor alderman")
"""Offices of a province or a town, which belong to the place that a sentence names."""
HERE: Final = re.compile(
    r"\b(?:local|regional|provincial|district|municipal|city|town|village|county)\s",
    re.IGNORECASE,
)
SAYS: Final = re.compile(
    r"(?: in [A-Z]\w+)?\s(?:(?:has|have|had|also|later) )?(?:said|says?|announced?|announces"
    r"|reported|reports|confirmed|confirms|claimed|claims|admitted|acknowledged|stated|added)\b"
)

HARM: Final = re.compile(
    r"\b(?:kill|wound|injur|captur|attack|shell|bomb|ambush|hit|struck|target|shot|shoot|detain"
    r"|execut|fir(?:ed|ing) (?:on|at)|clash\w* with|fight\w* with|fought)\w*\s(?:[\w-]+\s)?$"
)
HARM_WITHIN: Final = 40
DOING: Final = word_set("subject modifier compound")
OWN_DEED: Final = re.compile(
    r"\s(?:(?:later|has|had|also) )?(?:said|confirmed|announced|admitted|acknowledged)"
    r"(?: on \w+| later)?,? (?:that )?(?:it|its (?:\w+ ){1,2})\s?(?:had |has |was )?"
    r"(?:carried out|conducted|behind|launched|made) the "
)
"""After "the army", these make the deed told before its own: "said it carried out the raid"."""


def country_of(
    mention: Mention, noun: ActorNoun, context: Context, earlier: Sequence[ResolvedActor]
) -> str | None:
    """The country of someone of whom the text says none, by what it says of others."""
    home = context.home
    if mention.label not in BODIES:
        return _of_people(mention, context) if mention.label in LOCAL else None
    if _tells_no_side(mention, noun):
        return None
    if is_local(mention.span.quote, noun.noun) or mention.label == "police":
        here = home.last_place(mention.sentence, REACH_OF_PLACES)
        if here is not None:
            return here
    own = home.army if is_military(mention) else home.country
    near = _last_state(earlier)
    if near is None or near.actor is None:
        return own or context.main_country
    is_here = near.mention.sentence == mention.sentence
    if is_here and own in {None, near.actor.country} and _is_harmed(mention, near, context):
        return None
    if own is None or (is_here and _speaks(near, context)):
        said = None if is_here and near.mention.label in BODIES else context.main_country
        return said or near.actor.country
    if home.is_filed or is_here:
        return near.actor.country if _owns_up(mention, context) else own
    return context.main_country or near.actor.country


def may_be(mention: Mention, one: ResolvedActor, home: Home) -> bool:
    """Whether a body without a country may be one that was named before.

    "The army" is no body of many states, and in a report from Kyiv it is not "Russian forces":
    only "the troops" may be them, and "the Russian army" where that is what was named.
    """
    if mention.label not in BODIES or one.actor is None:
        return True
    is_army = OF_ARMIES.search(mention.span.quote) is not None
    if is_army and one.mention.label == "international":
        return False
    country = one.actor.country
    if not home.is_filed or country is None or country in {home.country, home.army}:
        return True
    if one.mention.head.quote.casefold() == mention.head.quote.casefold():
        return True
    return mention.label == "force" and not is_army


def is_local(phrase: str, noun: str) -> bool:
    """Whether a body or an office is that of a province or a town."""
    words = noun.split()
    is_office = bool(words) and words[-1] in OFFICES_HERE
    return is_office or noun.startswith(LOCAL_BODIES) or HERE.search(phrase) is not None


def is_military_name(phrase: str) -> bool:
    """Whether a phrase says that those of an army are meant: "an army commander"."""
    return OF_STATES.search(phrase) is not None


def is_military(mention: Mention) -> bool:
    """Whether soldiers or their ministry are meant."""
    return mention.label == "force" or OF_ARMIES.search(mention.span.quote) is not None


def _tells_no_side(mention: Mention, noun: ActorNoun) -> bool:
    """Whether a noun may be of any side, or of several: "a commander", "both armies"."""
    last = noun.noun.split()[-1]
    if last in OF_ANY_SIDE and not is_military_name(mention.span.quote):
        return True
    if mention.is_plural and (last in NATIONS or noun.noun in SEVERAL_SIDES):
        return True
    return SPEAKERS_OWN.match(mention.span.quote) is not None


def _of_people(mention: Mention, context: Context) -> str | None:
    """The country of people, where nearly all of the document is about one.

    Where that one is not at home in the report, it is the side that acts, and people are of
    the place where they are.
    """
    main, home = context.main_country, context.home.country
    if main is None or home is None or main == home:
        return main
    return context.home.place_of(mention.sentence) if mention.label in UNARMED else None


def _last_state(earlier: Sequence[ResolvedActor]) -> ResolvedActor | None:
    """The last body of a state with its country, where it is no mere place."""
    states = [one for one in earlier[-REACH_OF_STATES:] if _is_state(one.actor)]
    return next((one for one in reversed(states) if not _is_where(one)), None)


def _is_state(actor: Actor | None) -> bool:
    return actor is not None and actor.kind in STATES and actor.country is not None


def _is_where(one: ResolvedActor) -> bool:
    """Whether a country only tells where: "a post between Sudan and Chad"."""
    is_country = one.actor is not None and one.actor.resolved_by == "metonymy"
    return is_country and one.mention.relation in WHERE


def _is_harmed(mention: Mention, near: ResolvedActor, context: Context) -> bool:
    """Whether a body that acts does harm to those of a mention: they are not its own."""
    start = mention.span.start
    before = context.document.text[max(0, start - HARM_WITHIN) : start]
    return near.mention.relation in DOING and HARM.search(before) is not None


def _owns_up(mention: Mention, context: Context) -> bool:
    """Whether a body says that what was told before is its deed."""
    return OWN_DEED.match(context.document.text, mention.span.end) is not None


def _speaks(one: ResolvedActor, context: Context) -> bool:
    """Whether a body says what follows."""
    end = max(one.mention.span.end, one.mention.head.end)
    return SAYS.match(context.document.text, end) is not None
