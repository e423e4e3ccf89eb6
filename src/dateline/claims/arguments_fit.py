"""Who or what can play which part: a thing does not act, what is praised is nobody."""

from typing import Final

from dateline.claims.classes import counted
from dateline.claims.conditions import ClassReader
from dateline.claims.fillers import STRUCK, Filler
from dateline.claims.matching import Match
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.countries import seats
from dateline.mentions.place_mislabelled import is_country
from dateline.mentions.quantities import MONTHS
from dateline.model import Role
from dateline.text.tokens import Token

_AMOUNTS: Final = frozenset({"MONEY", "PERCENT", "QUANTITY", "CARDINAL"})
_SIDES: Final = frozenset({"armed", "force", "nationality", "police"})
_BODIES: Final = frozenset({"ORG", "NORP"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_ACTORS: Final = frozenset({"actor", "people", "armed", "place"})
_PEOPLE: Final = frozenset({"people", "armed"})
_THINGS: Final = frozenset({"weapon", "materiel", "vehicle", "aircraft", "vessel"})
_CARRIERS: Final = frozenset({"vehicle", "aircraft", "vessel"})
_LABELS: Final = frozenset({"Q", "A", "QUESTION", "ANSWER"})
_DOERS: Final = {"poss": "by", "of": "poss"}
"""In which slot who does it stands beside an owner, or beside what is owned."""
_SHARED: Final = frozenset({"control", "participle"})
_HARM: Final = ("attack.", "violence.", "detention.abduct")
_DEMANDS: Final = frozenset({"statement.demand"})
_ADDRESSED: Final = frozenset({"actor", "people", "organisation", "government", "pronoun"})
_SENDING: Final = frozenset({"deployment.deploy"})
_HARM_TO_PEOPLE: Final = frozenset({"violence.kill", "violence.injure", "protest.force"})
_JOINT: Final = frozenset({"talks.cooperate"})
_BEFALLEN: Final = frozenset({Role.PATIENT, Role.MATERIEL, Role.PLACE, Role.TOPIC})
_VOICED: Final = ("statement.", "protest.demonstrate")


def is_only_said(filler: Filler, match: Match) -> bool:
    """Whether someone only announces what others did: "announced the death of two soldiers"."""
    return filler.construction == "announcement" and match.row.event_type.startswith(_HARM)


def is_way(token: Token) -> bool:
    """Whether what follows "by" says in which way: "by destroying two bridges"."""
    is_gerund = token.tag_ == "VBG" and token.pos_ == "VERB"
    return is_gerund and any(one.dep_ == "dobj" for one in token.children)


def is_time(filler: Filler) -> bool:
    """Whether a filler says when, how, or of which kind, not who or what: "on Thursday"."""
    if is_by_turns(filler.token) or is_label(filler.token) or is_degree(filler.token):
        return True
    lemma = filler.token.lemma_.lower()
    if filler.slot == "at" and lemma in {"time", "moment", "hour", "gmt", "utc"}:
        return True
    if filler.slot == "on" and (lemma in words_of("occasion") or is_road_there(filler)):
        return True
    if filler.slot == "at" and filler.token.pos_ == "NUM":
        return True  # "at 1330 they fired"
    if filler.slot == "in" and lemma in words_of("in_answer"):
        return True
    if filler.slot == "of" and lemma in words_of("kind"):
        return True
    if filler.slot == "subj" and (
        is_hour_or_year(filler.token) or is_after_since(filler.token)
    ):
        return True
    is_month = filler.token.text in MONTHS and filler.token.ent_type_ == "DATE"
    is_after = is_month and filler.slot == "obj"  # "held since May was freed"
    is_dated = filler.token.ent_type_ in _TIMES and filler.slot not in {"subj", "obj"}
    return is_after or is_dated


def is_road_there(filler: Filler) -> bool:
    """Whether something only took place in a street, and was not directed at it."""
    is_there = filler.construction == "occurrence"
    return is_there and filler.token.lemma_.lower() in words_of("thoroughfare")


def is_hour_or_year(token: Token) -> bool:
    """Whether the parser makes a time a subject: "since midnight struck", "2014 – They met"."""
    is_year = len(token.text) == 4 and token.text.isdigit() and token.text[:2] in {"19", "20"}
    is_hour = token.ent_type_ == "TIME" and token.lemma_.lower() in words_of("way_or_hour")
    return is_hour or (is_year and token.ent_type_ == "DATE")


def is_after_since(token: Token) -> bool:
    """Whether the parser makes a day a subject: "shelling since 10 May has killed"."""
    before = token.doc.tokens[max(0, token.i - 2) : token.i]
    is_day = token.text in MONTHS and before[-1:] and before[-1].text.isdigit()
    return bool(is_day) and before[0].lower_ in words_of("since")


def is_label(token: Token) -> bool:
    """Whether a word only says whose turn it is to speak in a transcript: "Q: Did they …"."""
    following = token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""
    return token.text in _LABELS and following in {":", "."}


def is_degree(token: Token) -> bool:
    """Whether a word only says how hard it was, where the parse makes it a noun: "Heavy"."""
    return token.lower_ in words_of("intensity")


def is_by_turns(token: Token) -> bool:
    """Whether a word is said twice for each in turn: "fought street by street"."""
    following = token.doc.tokens[token.i + 1 : token.i + 3]
    return [one.lower_ for one in following] == ["by", token.lower_] or is_beside(token)


def is_beside(verb: Token) -> bool:
    """Whether it only says what went on beside: "with each side accusing the other"."""
    has_own = any(one.dep_ == "nsubj" for one in verb.lefts)
    return verb.dep_ == "pcomp" and has_own and verb.head.lower_ == "with"


def may_act(filler: Filler, role: Role, classes: ClassReader) -> bool:
    """Whether a filler can play its part.

    A word before a noun must be someone: "Turkish shelling", not "heavy shelling". One who acts
    only by sharing another verb's subject must not be a thing: "a step in freeing the town".
    """
    found = classes.acting_classes_of(filler.token)
    if filler.slot == "amod":
        is_actor = bool(found & _ACTORS) and not is_field(filler.token, found)
        is_actor = is_actor or names_side(filler.token)
        return is_actor and filler.token.lower_ not in words_of("how_many")
    if role is Role.INSTRUMENT and filler.slot in {"with", "obj"}:
        return not found & _PEOPLE and not is_no_company(filler.token)
    if role in {Role.TOPIC, Role.PLACE}:  # "in the worst attack of the war" is no place
        is_inside = filler.slot in {"in", "at"}
        return ("event" in found) == (role is Role.TOPIC) if is_inside else True
    if role is Role.PATIENT and filler.slot == "from":
        return "actor" in found and not ("place" in found and "armed" not in found)
    if role is Role.PATIENT and filler.slot == "with":
        return filler.token.lemma_.lower() not in words_of("unlucky") | words_of("no_company")
    if role is not Role.AGENT:
        return True
    if filler.slot == "by" and filler.token.ent_type_ in _AMOUNTS:
        return False
    is_by = filler.construction == "passive" or filler.slot == "by"
    if is_by and is_no_doer(filler.token, found):
        return False
    if filler.slot == "comp":
        is_where = is_field(filler.token, found) or names_place(filler.token, found)
        return not is_where and (bool(found & _ACTORS) or is_unknown_body(filler.token))
    is_known = bool(found & _ACTORS) or is_acronym(filler.token)
    return filler.construction not in _SHARED or is_known


def names_side(adjective: Token) -> bool:
    """Whether an adjective says of which side they are: "a rebel ambush", no loaded word."""
    return adjective.lower_ in words_of("side_adjective")


def is_no_company(token: Token) -> bool:
    """Whether what stands behind "with" is no means: "with no loss of life"."""
    is_none = any(one.lower_ == "no" for one in token.lefts)
    return is_none or token.lemma_.lower() in words_of("no_company")


def is_no_doer(token: Token, classes: frozenset[str]) -> bool:
    """Whether what follows "by" says when or which way: "by night", "by the coast road"."""
    is_road = "route" in classes or token.lemma_.lower() in words_of("way_or_hour")
    is_road = is_road or is_means_of_travel(token, classes)
    is_road = is_road and not classes & _ACTORS - {"place"}
    return is_road or token.ent_type_ in _TIMES or is_way(token)


def is_means_of_travel(token: Token, classes: frozenset[str]) -> bool:
    """Whether a bare word says how one travels: "taken off by helicopter"."""
    is_bare = token.tag_ == "NN" and not any(True for _ in token.lefts)
    return is_bare and bool(classes & _CARRIERS)


def is_acronym(token: Token) -> bool:
    """Whether a word is the short name of a body that the tables may not know."""
    return len(token) > 1 and token.text.isalpha() and token.text.isupper()


def names_place(token: Token, classes: frozenset[str]) -> bool:
    """Whether a name before an act says where it was: "the Karm bombing", no army's."""
    return token.head.lower_ in words_of("named_for_place") and not classes & _SIDES


def is_unknown_body(token: Token) -> bool:
    """Whether a name that no table knows may be a body: "the Karm bombing" is none by Karm."""
    after = token.doc.tokens[token.i + 1 : token.i + 2]
    if after and after[0].text == "-":
        return False  # "a FIRE-BOMB attack"
    return token.pos_ == "PROPN" and (token.ent_type_ in _BODIES or is_acronym(token))


def is_field(token: Token, classes: frozenset[str]) -> bool:
    """Whether a name before a noun is where it is fought: "the Mosul offensive".

    Where a government sits may stand for it, but not in "the Kabul suicide attack".
    """
    is_place = "place" in classes and not classes & {"people", "nationality"}
    name = _name_of(token)
    is_seat = bool(seats().look_up(name))
    is_struck = token.head.lower_ in words_of("befalls_seat")
    return is_place and not is_country(name) and (is_struck or not is_seat)


def role_of(filler: Filler, role: Role, match: Match, classes: ClassReader) -> Role:
    """The role of a filler, by what it is: an event that is condemned is a topic."""
    event_type = match.row.event_type
    if role is Role.TOPIC and is_asker(filler, match, classes):
        return Role.AGENT
    if role is Role.MATERIEL and event_type in _SENDING and is_troops(filler.token, classes):
        return Role.PATIENT
    if role is Role.PATIENT and event_type.startswith(_VOICED):
        return role if is_addressed(filler.token, classes) else Role.TOPIC
    if role is Role.PATIENT and is_fight(match):
        found = classes.classes_of(filler.token)
        return Role.TOPIC if "event" in found and not found & _ACTORS else role
    if role is Role.PATIENT and event_type in _JOINT and filler.slot == "obj":
        found = classes.acting_classes_of(filler.token)
        return Role.TOPIC if "event" in found and not found & _ACTORS else role
    if role is Role.PLACE and is_fight(match) and filler.slot == "obj":
        return role if is_ground(filler.token, classes) else Role.PATIENT
    if role is Role.PATIENT and event_type in _HARM_TO_PEOPLE:
        found = classes.classes_of(filler.token)
        return Role.INSTRUMENT if "weapon" in found and not found & _ACTORS else role
    if role is Role.PATIENT and is_visited(filler, match, classes):
        return Role.PLACE
    if role is Role.TOPIC and event_type in _DEMANDS and filler.slot in {"obj", "for"}:
        told = any(one.slot == "xcomp" for one in match.fillers)
        found = classes.acting_classes_of(filler.token)
        return Role.PATIENT if told and found & _ADDRESSED else role
    return role_of_cause(filler, role, classes)


def is_asker(filler: Filler, match: Match, classes: ClassReader) -> bool:
    """Whether "of" names who asks: "at the request of the governor"."""
    is_noun = match.found.phrase.pos == "noun"
    is_of = filler.slot == "of" and match.found.head.lemma_.lower() in words_of("asking")
    return is_noun and is_of and bool(classes.acting_classes_of(filler.token) & _ADDRESSED)


def is_undergone(filler: Filler, role: Role, match: Match, classes: ClassReader) -> bool:
    """Whether others do it: "its occupation by the militia", "Chad's recall of its men"."""
    doing = _DOERS.get(filler.slot)
    if doing is None or role is not Role.AGENT or filler.construction != "nominal":
        return False
    if dict(match.frame).get(doing) is not Role.AGENT:
        return False
    doers = [
        one.token
        for one in match.fillers
        if one.slot == doing and one.token.ent_type_ not in _AMOUNTS
    ]
    return any(classes.acting_classes_of(one) & _ACTORS for one in doers)


def is_troops(token: Token, classes: ClassReader) -> bool:
    """Whether people are taken for equipment: "three hundred airmen were deployed"."""
    found = classes.acting_classes_of(token)
    return bool(found & _PEOPLE) and not found & _THINGS


def is_addressed(token: Token, classes: ClassReader) -> bool:
    """Whether a phrase names someone, not what is someone's: "condemned the torture of"."""
    found = classes.acting_classes_of(token)
    is_name = token.pos_ == "PROPN" and not found - {"place"}
    if not (is_name or found & _ADDRESSED) or "document" in found:
        return False
    return token.pos_ != "NOUN" or not is_of_another(token, classes)


def is_of_another(token: Token, classes: ClassReader) -> bool:
    """Whether a noun is read as those of whom it is: the "bravery" of soldiers is nobody."""
    if look_up_people(token) is not None or counted(token).i != token.i:
        return False
    return any(
        inner.dep_ == "pobj" and classes.classes_of(inner) == classes.classes_of(token)
        for child in token.children
        if child.lower_ == "of"
        for inner in child.children
    )


def is_visited(filler: Filler, match: Match, classes: ClassReader) -> bool:
    """Whether what is visited is a place, where one meets nobody that is named."""
    if match.found.head.lemma_.lower() not in words_of("visiting"):
        return False
    return is_ground(filler.token, classes) or is_country(_name_of(filler.token))


def is_ground(token: Token, classes: ClassReader) -> bool:
    """Whether a phrase names a place and nobody who could be fought there."""
    found = classes.classes_of(token)
    return "place" in found and not found & _PEOPLE


def is_fight(match: Match) -> bool:
    """Whether two sides fight, so that the one whom it befalls is never an event."""
    return match.row.event_type.startswith("fighting.")


def role_of_cause(filler: Filler, role: Role, classes: ClassReader) -> Role:
    """An event that acts is the means, people never are: "the blast destroyed a car".

    Nor are people the place where it struck.
    """
    if role is Role.PLACE and filler.construction == STRUCK:
        return Role.PATIENT if classes.classes_of(filler.token) & _PEOPLE else role
    if role not in {Role.AGENT, Role.INSTRUMENT} or filler.slot not in {"subj", "by"}:
        return role
    if filler.token.lemma_.lower() in words_of("gathering") or is_side(filler.token):
        return role
    found = classes.classes_of(filler.token)
    means = words_of("device") | words_of("fragment") | words_of("effect_of_mishap")
    if filler.token.lemma_.lower() in means and not found & _PEOPLE:
        return Role.INSTRUMENT  # a mine is also where one digs
    if role is Role.INSTRUMENT:
        return Role.AGENT if found & _PEOPLE else role
    return Role.INSTRUMENT if "event" in found and not found & _ACTORS else role


def is_side(token: Token) -> bool:
    """Whether a noun that may be an event stands for a side: "the resistance took it"."""
    is_word = token.lemma_.lower() in words_of("side_of_war") and token.tag_ == "NN"
    children = [*token.children]
    is_whose = any(one.lower_ == "of" or one.dep_ == "poss" for one in children)
    return is_word and not is_whose and any(one.lower_ == "the" for one in children)


def is_lent_in_vain(filler: Filler, match: Match, classes: ClassReader) -> bool:
    """Whether the subject of a light verb is not who does it.

    An event does nothing ("its fall led it"); who joins, secures or backs what somebody else
    does is not the doer of that ("joined the Front's raid").
    """
    if filler.slot != "light" or filler.role is not Role.AGENT:
        return False
    found = classes.classes_of(filler.token)
    if "event" in found and not found & _ACTORS:
        return True
    is_beside = _light_verb_of(match.found.head).lemma_.lower() in words_of("joining")
    return is_beside and any(_owns(one, match, classes) for one in match.fillers)


def _light_verb_of(noun: Token) -> Token:
    at = noun
    while at.pos_ not in {"VERB", "AUX"} and at.head.i != at.i:
        at = at.head
    return at


def _owns(filler: Filler, match: Match, classes: ClassReader) -> bool:
    """Whether a noun's own modifier names who does it: "the EU's sanctions", "EU sanctions"."""
    is_owner = filler.slot in {"poss", "comp", "amod"} and filler.construction == "nominal"
    if not is_owner or dict(match.frame).get(filler.slot) is not Role.AGENT:
        return False
    is_someone = bool(classes.acting_classes_of(filler.token) & _ACTORS)
    return is_someone and filler.token.pos_ != "PRON" and not is_field_of(filler, classes)


def is_field_of(filler: Filler, classes: ClassReader) -> bool:
    """Whether a modifier says where it is fought."""
    found = classes.acting_classes_of(filler.token)
    return filler.slot == "comp" and is_field(filler.token, found)


def _name_of(token: Token) -> str:
    """The name that a token ends."""
    before = [child.text for child in token.lefts if child.dep_ == "compound"]
    return " ".join([*before, token.text])


def owner_slot(match: Match) -> tuple[tuple[str, Role], ...]:
    """The slot of an owner who does it, where a row has none: "the army's capture of the hill".

    What it befalls must stand by the noun too: in "the mayor's capture" it befell the mayor.
    """
    slots = dict(match.frame)
    is_done_by = match.found.phrase.pos == "noun" and slots.get("by") is Role.AGENT
    if not is_done_by or "poss" in slots or slots.get("of") not in _BEFALLEN:
        return ()
    is_told = any(one.slot == "of" and one.construction == "nominal" for one in match.fillers)
    return (("poss", Role.AGENT),) if is_told else ()


def is_recorded(filler: Filler, match: Match) -> bool:
    """Whether a filler only shows what happened: "video of a man shot by soldiers"."""
    is_record = filler.token.lemma_.lower() in words_of("recording")
    return is_record and match.row.event_type.startswith(("attack.", "violence.kill"))
