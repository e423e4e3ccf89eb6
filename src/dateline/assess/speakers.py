"""Who speaks: the names of one speaker in several reports, compared by their words.

"The Ministry of Defence", "the defence ministry" and "a military source" are one voice of one
state; "the company" is the power company that another report names. Which words are offices of
a state, and which only say that somebody speaks for another, is a table.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.ingest.tables_io import read_table
from dateline.mentions.countries import find_countries
from dateline.mentions.numbers import number_value
from dateline.model import Actor, ActorKind, SpeakerKind

COLUMNS = ("word", "class", "source")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
NAME_PART = re.compile(rf"{WORD.pattern}|,")
NAMED_STATE = re.compile(
    r"\b[A-Z][\w’'-]+ State\b(?! (?:[A-Z]|police|media|agency|television))"
)
"""A name that ends so is no office of a state: "Islamic State", "Shan State"."""

SMALL = frozenset(
    ("the", "a", "an", "its", "their", "his", "her", "our", "of", "in", "for", "at", "on", "s",
     "to", "from", "by", "and", "who", "two", "three", "some", "one", "several",
     "close", "tied", "linked", "affiliated", "loyal", "aligned", "allied", "near")
)  # fmt: skip
MIN_STEM = 5
DIRECTION_LETTERS = 4
FULL_NAME = 2
PRESIDENT, SERVICE = "president", "service"
REGIONAL_OFFICES = frozenset({"district", "prefecture"})
"""Words for a part of a state that stand for its office too: "the district said"."""
OF_HOSPITALS = frozenset({"health"})
"""What an office of a state is for that counts by its own hospitals: "the health ministry"."""

INFORMING = frozenset({"information", "media", "news", "press", "public"})
OTHER_BODIES = frozenset(
    ("association", "bank", "bar", "chamber", "club", "college", "company", "cooperative",
     "federation", "foundation", "institute", "league", "order", "society", "syndicate",
     "union", "university")
)  # fmt: skip
"""Bodies with a president who speaks for no state."""
ROLE_WITHIN = 4
OPPOSITES = (frozenset({"east", "west"}), frozenset({"nort", "sout"}))
"""Directions as names are compared, of which one side has one and its enemy the other."""
DIRECTIONS = frozenset().union(*OPPOSITES)

NAMED = frozenset({"alias", "acronym", "name"})
METONYMY = "metonymy"
"""How a land is resolved that stands for its government: "Peru said"."""

OWNED_POST = re.compile(r"[Tt]he (?P<body>[a-z]+)[’']s? (?P<post>.+)")
POSSESSIVE = re.compile(r"[’']s?(?=\s|$)")
OUTLETS = frozenset({SpeakerKind.OUTLET, SpeakerKind.WIRE, SpeakerKind.MEDIA})
STATE_KINDS = frozenset({ActorKind.STATE_FORCES, ActorKind.GOVERNMENT})
OFFICIAL = frozenset({SpeakerKind.AUTHORITY, SpeakerKind.MILITARY, SpeakerKind.PARTY})
OF_A_STATE = ("Government of ", "Military of ", "Police of ", "Armed Forces of ")
STATE, UNIT, LOCAL, GROUP = "state", "unit", "local", "group"
SIDES, ROLE, POST, RANK = "sides", "role", "post", "rank"
FACELESS, WHERE, REGION = "faceless", "where", "region"
EVIDENCE = "evidence"
DIRECTION, REPORTER = "direction", "reporter"
COMMAND, NEWS = "command", "news"
"""The office of an outlet that is no side's channel, as far as its name tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A speaker's name in its parts.

    Attributes:
        name: what a reader sees.
        words: the folded words that tell this speaker from others; no articles, no roles.
        proper: those of them that are names; of a group, none that only says from where.
        person: those of them that name somebody in an office, and not the state or the place.
        office: state, local, group, sides, command or news, where a word of the table, or the
            kind of speaker, says so; else empty.
        actor_id: of the actor that the name was resolved to, unless only described.
        country: of that actor.
    """

    name: str
    words: frozenset[str]
    proper: frozenset[str]
    office: str
    actor_id: str | None = None
    country: str | None = None
    person: frozenset[str] = frozenset()

    @property
    def side(self) -> frozenset[str]:
        """The names that tell this party from others: none of "Colonel Musa Adan"."""
        return self.proper - self.person


@cache
def speaker_words() -> Mapping[str, str]:
    """The classes of words, folded."""
    rows = read_table("dateline.assess", "speaker_words.csv", COLUMNS)
    return {row["word"].casefold(): row["class"] for row in rows}


@lru_cache(maxsize=16384)
def make_speaker(name: str, kind: SpeakerKind, actor: Actor | None = None) -> Speaker:
    """The speaker of this name."""
    plain = _body_of_its_people(_without_accents(name))
    whole = NAMED_STATE.sub(_hyphenated, POSSESSIVE.sub(" ", plain))
    words = [one for one in WORD.findall(whole) if one.casefold() not in SMALL]
    if words and words[0].isalpha() and number_value(words[0]):
        del words[0]  # "Eleven witnesses"
    known = speaker_words()
    is_named = actor.resolved_by in (*NAMED, METONYMY) if actor else kind in OUTLETS
    person = _person(whole)
    office = STATE if _is_side_of_the_land(words) else _office(words, kind, actor, person)
    proper = _sides_of(words) | frozenset(
        one.casefold()
        for at, one in enumerate(words)
        if one[:1].isupper()
        and one.casefold() not in known
        and (at > 0 or is_named or len(words) > 1)
    )
    return Speaker(
        name=name,
        words=frozenset(_told_apart(one) for one in words) - _roles_of(words),
        proper=proper - _countries(name) if office == GROUP else proper,
        office=office,
        actor_id=actor.id if actor and is_named else None,
        country=actor.country if actor else None,
        person=person & proper if office in (STATE, LOCAL) else frozenset(),
    )


def _roles_of(words: list[str]) -> frozenset[str]:
    """The words that are left out; a service of nothing that informs is a body of its own."""
    folded = {one.casefold() for one in words}
    is_body = INFORMING.isdisjoint(folded) and SERVICE in folded
    return roles() - {SERVICE} if is_body else roles()


def _body_of_its_people(name: str) -> str:
    """The name; of "the corps' unit commander in Karm" the body whose people he is of."""
    owned = OWNED_POST.fullmatch(name)
    if owned is None:
        return name
    classes = {speaker_words().get(one.casefold()) for one in WORD.findall(owned["post"])}
    tells_more = None in classes and not classes.isdisjoint({ROLE, POST})
    return owned["body"] if tells_more and classes <= {ROLE, POST, None} else name


def _person(name: str) -> frozenset[str]:
    """The two or more names behind a rank, a role or a comma: "army spokesman Musa Adan".

    Or before a comma behind which a role stands: "Musa Adan, a spokesman for the army".
    """
    known = speaker_words()
    runs: list[list[str]] = []
    before = ""
    for word in NAME_PART.findall(name):
        folded = word.casefold()
        is_name = word[:1].isupper() and folded not in known
        if is_name and runs and before == runs[-1][-1]:
            runs[-1].append(folded)
        elif is_name and (before in ("", ",") or known.get(before) in (ROLE, POST, RANK)):
            runs.append([folded])
        before = folded
    if runs and name.casefold().startswith(runs[0][0]) and not _tells_role(name):
        del runs[0]
    return frozenset(word for run in runs if len(run) >= FULL_NAME for word in run)


def _tells_role(name: str) -> bool:
    """Whether a role stands behind the first comma, and a name before it."""
    _, comma, after = name.partition(",")
    words = WORD.findall(after.casefold())[:ROLE_WITHIN]
    return bool(comma) and any(speaker_words().get(one) in (ROLE, POST, RANK) for one in words)


def _sides_of(words: list[str]) -> frozenset[str]:
    """The direction that a force goes by, "the Eastern Corps"; that of a command is no name."""
    known = speaker_words()
    classes = {known.get(one.casefold()) for one in words}
    if COMMAND in classes or not classes & {STATE, UNIT}:
        return frozenset()
    return frozenset(
        _told_apart(one)
        for one in words
        if one[:1].isupper() and known.get(one.casefold()) == DIRECTION
    )


def _told_apart(word: str) -> str:
    """A word as names are compared: folded, and "western" as "west"."""
    folded = word.casefold()
    is_direction = speaker_words().get(folded) == DIRECTION
    return folded[:DIRECTION_LETTERS] if is_direction else folded


def _without_accents(name: str) -> str:
    split = unicodedata.normalize("NFKD", name)
    return "".join(one for one in split if not unicodedata.combining(one))


def _countries(name: str) -> frozenset[str]:
    """The folded words that only say where a group is: "a Yemeni militia"."""
    spans = (name[start:end] for _, start, end in find_countries(name))
    return frozenset(word.casefold() for span in spans for word in WORD.findall(span))


def _hyphenated(match: re.Match[str]) -> str:
    return match[0].replace(" ", "-")


@cache
def roles() -> frozenset[str]:
    """The words that only say that somebody speaks for another, or has a post there."""
    return words_of(ROLE) | words_of(POST)


@cache
def words_of(wanted: str) -> frozenset[str]:
    """The words of one class."""
    return frozenset(word for word, of in speaker_words().items() if of == wanted)


def same_speaker(left: Speaker, right: Speaker) -> bool:
    """Whether two names are one speaker's."""
    if are_opposed(left, right):
        return False
    if left.actor_id is not None and left.actor_id == right.actor_id:
        return True
    if left.words and left.words == right.words:
        return True
    if _is_one_person(left, right):
        return True
    if left.office == right.office == STATE:
        is_named = bool(left.side and right.side)
        return is_named and (_share_stem(left, right) or _share_country(left, right))
    if left.office == right.office == LOCAL:
        return _share_office(left, right)
    if {left.office, right.office} == {STATE, LOCAL}:
        return False  # "police" may be of the capital, "the town's police" are not
    return _is_part(left, right) or _is_part(right, left)


def are_opposed(left: Speaker, right: Speaker) -> bool:
    """Whether two names are of two sides: "the Eastern Army", "western forces".

    The commands of one army have such names too: "Northern Command", "Southern Command".
    """
    if DIRECTIONS.isdisjoint(left.words) or DIRECTIONS.isdisjoint(right.words):
        return False
    commands = words_of(COMMAND)
    if left.words & commands and right.words & commands:
        return False
    pairs = ((left.words & two, right.words & two) for two in OPPOSITES)
    return any(len(one) == len(other) == 1 and one != other for one, other in pairs)


def may_join(general: Speaker, named: Speaker) -> bool:
    """Whether a speaker without a name ("the ministry") may be one that has a name."""
    if general.side or are_opposed(general, named):
        return False
    if is_short_for(general, named):
        return True
    if general.office == STATE:
        return named.office == STATE
    if general.office == LOCAL:
        return named.office == LOCAL and general.words <= words_of(WHERE)
    return general.office == GROUP and named.office in ("", GROUP) and bool(named.proper)


def is_short_for(general: Speaker, named: Speaker) -> bool:
    """Whether a body without a name is called by words of a name: "the command" by its own."""
    own = general.words - general.person
    return not general.side and bool(own) and bool(named.side) and own < named.words


def _office(
    words: list[str], kind: SpeakerKind, actor: Actor | None, person: frozenset[str]
) -> str:
    known = speaker_words()
    words = _without_president(words)
    classes = {known[word.casefold()] for word in words if word.casefold() in known}
    classes -= {ROLE, POST}
    if SIDES in classes and not any(word[:1].isupper() for word in words[1:]):
        return SIDES
    folded = [word.casefold() for word in words if word[:1].isupper()]
    has_name = any(word not in known and word not in person for word in folded)
    for unit, named in ((UNIT, ""), (COMMAND, COMMAND)):
        if unit in classes and LOCAL not in classes:
            return named if has_name else STATE
    of_a_part = _office_of_a_part(words, classes, kind)
    if of_a_part:
        return of_a_part
    for office in (LOCAL, STATE, GROUP):
        if office in classes:
            return _first_of({STATE, GROUP}, words) if office == STATE else office
    if RANK in classes:
        return STATE
    if kind in OUTLETS:
        return NEWS
    return STATE if _speaks_for_a_state(words, kind, actor, has_name=has_name) else ""


def _office_of_a_part(words: list[str], classes: set[str], kind: SpeakerKind) -> str:
    """The office of a region or a town; "provincial police" are a state's, a town's are not."""
    if GROUP in classes:
        return ""
    folded = {word.casefold() for word in words}
    if STATE in classes and folded & OF_HOSPITALS:
        return LOCAL
    if REGION in classes and STATE in classes and LOCAL not in classes:
        return STATE
    if classes & {WHERE, REGION} and kind is SpeakerKind.AUTHORITY:
        return LOCAL
    return LOCAL if folded & REGIONAL_OFFICES else ""


def _speaks_for_a_state(
    words: list[str], kind: SpeakerKind, actor: Actor | None, *, has_name: bool
) -> bool:
    """Whether the actor is of a state, or somebody without a name who speaks for one."""
    if actor is None or actor.kind not in STATE_KINDS or kind not in OFFICIAL:
        return False
    is_role = any(one.casefold() in words_of(ROLE) for one in words)
    speaks_for = kind is SpeakerKind.MILITARY or is_role
    return actor.name.startswith(OF_A_STATE) or (speaks_for and not has_name)


def _without_president(words: list[str]) -> list[str]:
    """The words; without a president who is of a club or a chamber, and speaks for no state."""
    folded = [word.casefold() for word in words]
    if PRESIDENT not in folded or OTHER_BODIES.isdisjoint(folded):
        return words
    return [word for word in words if word.casefold() != PRESIDENT]


def _first_of(offices: Collection[str], words: Iterable[str]) -> str:
    """The office whose word stands first: a "Front for the Defence of Karm" is a group."""
    classes = (speaker_words().get(word.casefold(), "") for word in words)
    return next((one for one in classes if one in offices), "")


def _is_side_of_the_land(words: list[str]) -> bool:
    """Whether only where it stands tells who it is: "the west says", "eastern commanders"."""
    classes = {speaker_words().get(word.casefold()) for word in words}
    return DIRECTION in classes and classes <= {DIRECTION, ROLE}


def _is_one_person(left: Speaker, right: Speaker) -> bool:
    """Whether both have a first and a last name, and the same: "Colonel Musa Adan"."""
    less, more = sorted((left.proper, right.proper), key=len)
    return len(less) >= FULL_NAME and less <= more


def _share_country(left: Speaker, right: Speaker) -> bool:
    return left.country is not None and left.country == right.country


def _share_stem(left: Speaker, right: Speaker) -> bool:
    """Whether a name of one begins like a name of the other: Kestria, Kestrian."""
    return any(
        one[:MIN_STEM] == other[:MIN_STEM] and min(len(one), len(other)) >= MIN_STEM - 1
        for one in left.side
        for other in right.side
    )


def _share_office(left: Speaker, right: Speaker) -> bool:
    """Whether both are one local office, as far as names of places and people tell."""
    if left.person and right.person and not left.person & right.person:
        return False
    if left.words - left.person == right.words - right.person:
        return True
    shared = words_of_office(left) & words_of_office(right)
    return bool(shared) and (not left.side or not right.side or bool(left.side & right.side))


def words_of_office(speaker: Speaker) -> frozenset[str]:
    """The words that tell one local office from another: hospital, mayor."""
    known = speaker_words()
    return frozenset(
        one for one in speaker.words if known.get(one) == LOCAL or one in OF_HOSPITALS
    )


def _is_part(part: Speaker, whole: Speaker) -> bool:
    """Whether one name is a shorter form of the other: "the company", the power company."""
    return bool(part.words) and part.words < whole.words and part.proper <= whole.proper
