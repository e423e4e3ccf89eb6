"""What speaks for and against a name's being a place's: the model, and the words around.

A row names the evidence: ``ner:GPE``, ``noun:village``, ``gazetteer:preposition`` …
"""

from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.country_modifiers import is_country_of_someone
from dateline.mentions.place_frames import (
    is_apposed,
    is_apposed_behind,
    is_apposed_plainly,
    is_framed,
    is_paired,
    is_told_by_way,
)
from dateline.mentions.place_hyphens import is_joined_to_word
from dateline.mentions.place_local_areas import NOUN as LOCAL_AREA
from dateline.mentions.place_local_areas import local_area_at
from dateline.mentions.place_mislabelled import (
    actor_names,
    country_names,
    demonyms,
    is_country,
    is_mislabelled,
    is_people,
    rivers,
)
from dateline.mentions.place_names import (
    LANDS,
    PLACE_LABELS,
    QUARTER,
    SMALL_WORDS,
    IsPlaceName,
    Name,
    has_capital,
    is_lying,
    noun_after,
)
from dateline.mentions.place_namesakes import is_first_name, is_ship, is_weapon
from dateline.mentions.place_words import is_common, place_nouns, words_of
from dateline.text.tokens import Doc, Token

METONYM = "metonym:"
MODIFIER = "modifier:"
LABEL = "label"
OTHERS = "another's"
"""In place of the noun before "of", where it belongs to another name."""
_QUOTES = frozenset("\"“”'‘’«")
_EVENTS = ("attack_noun", "siege_noun", "happening")
_PERSON_LABELS = frozenset({"PERSON"})
_BODY_LABELS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP", "LANGUAGE"})
_NEVER_LABELS = frozenset(
    {"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"}
)
_STOPS = frozenset({".", ",", ";", ":", ")", "!", "?"})
_DASHES = frozenset({"-", "–", "—", "/"})
_VAGUE = frozenset({"of", "to", "on", "against", "over", "between", "from"})
_HEADS = frozenset({"head", "chief", "chairman", "leader"})
_BACKED = frozenset({"backed", "led", "based", "supported", "allied", "born", "funded", "made"})


def is_never(name: Name) -> bool:
    """Whether the words can be no name of a place: a date, a small word, a common noun."""
    first = name.doc[name.start]
    is_small = name.end - name.start == 1 and (first.pos_ in SMALL_WORDS or len(first) == 1)
    is_small = is_small and not _is_taken_for_verb(name)
    is_date = name.label in _NEVER_LABELS and not _is_mislabelled(name)
    is_thing = is_ship(name) or is_weapon(name)
    return is_date or is_small or is_common(name.text) or _is_demonym(name) or is_thing


def _is_taken_for_verb(name: Name) -> bool:
    """Whether a known name ends as verbs do and stands as places do: "a school in Pilling"."""
    before, first = name.before(), name.doc[name.start]
    is_verb = first.tag_ == "VBG" and name.is_known and has_capital(first.text)
    return is_verb and before is not None and before.lower_ in words_of("locative")


def _is_mislabelled(name: Name) -> bool:
    """Whether a known name stands in a measure ("5 km of Karm"), or any before "quarter"."""
    after = name.after()
    if name.is_whole and after is not None and after.lower_ == QUARTER:
        return True
    is_measured = name.is_known and name.label in {"QUANTITY", "DATE"}
    return is_measured and name.text.replace(" ", "").isalpha()


def _is_demonym(name: Name) -> bool:
    """Whether the words only say of which people something is: "the Malian city of Karm"."""
    after = name.after()
    if after is None or not after.text.islower() or after.pos_ != "NOUN":
        return False
    is_told = after.lower_ in place_nouns() or name.label == "NORP"
    return is_told and name.text.casefold() in demonyms()


def nothing(_name: str) -> bool:
    """False: of a caller that can't say which names are well known."""
    return False


def read_evidence(name: Name, is_well_known: IsPlaceName = nothing) -> str | None:
    """Why this name is a place's here, as a row; None where it isn't."""
    if name.is_known and name.text.casefold() in country_names() and _is_label(name):
        return LABEL
    if is_never(name) or _is_in_person(name) or _is_known_actor(name) or _is_a_people(name):
        return None
    if is_joined_to_word(name.doc, name.end):
        return f"{MODIFIER}joined"
    if _is_of_newsroom(name):
        return None
    return f"{MODIFIER}country" if is_country_of_someone(name) else _read(name, is_well_known)


def _is_of_newsroom(name: Name) -> bool:
    """Whether an agency or a paper is called so: "the Karm news agency"."""
    after, then = name.after(), name.after(2)
    if after is None:
        return False
    is_agency = after.lower_ == "news" and then is not None and then.lower_ == "agency"
    return is_agency or after.lower_ in {"newspaper", "newspapers"}


def _is_a_people(name: Name) -> bool:
    """Whether a community is one of people, and no village: "men of the Karm community"."""
    the, of, whose, after = name.before(), name.before(2), name.before(3), name.after()
    if after is None or after.lower_ != "community" or the is None or the.lower_ != "the":
        return False
    is_of = of is not None and of.lower_ == "of"
    return is_of and whose is not None and look_up_people(whose) is not None


def _is_known_actor(name: Name) -> bool:
    """Whether the model takes a known actor's name for a site's or a region's."""
    is_site = name.label in {"FAC", "LOC"} and not name.is_known
    return is_site and name.text.casefold() in actor_names()


def _read(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a name that may be a place's."""
    if name.is_known and _is_label(name):
        return LABEL
    if name.is_known and _is_road_end(name):
        return "noun:road"
    if name.is_known and not name.is_whole and _is_told_by_frame(name):
        return "gazetteer:frame"
    if _is_in_body(name):
        return f"{MODIFIER}body" if name.label == "GPE" and name.is_whole else None
    noun = _noun_beside(name) or _noun_within(name) or _noun_apposed(name)
    if noun:
        return f"noun:{noun}"
    if name.label in PLACE_LABELS:
        return _row_of_entity(name)
    if name.is_known and _is_of_event(name, is_well_known):
        return "gazetteer:event"
    if name.is_known and (office := _local_office(name)):
        return f"office:{office}"
    if name.is_known and (word := _own_natural_noun(name)):
        return f"natural:{word}"
    return _row_of_whole(name, is_well_known) if name.is_known and name.is_whole else None


def _is_label(name: Name) -> bool:
    """Whether the name stands before what happened there: "Karm: gunmen robbed a driver"."""
    colon, then = name.after(), name.after(2)
    is_first = name.start == 0 and colon is not None and colon.text == ":"
    return is_first and name.is_whole and then is not None and then.text not in _QUOTES


def _is_told_by_frame(name: Name) -> bool:
    """Whether a frame for places stands before a name that the model joins to other words."""
    return (
        name.label not in _PERSON_LABELS and is_told_by_way(name) and not _is_before_body(name)
    )


def _row_of_whole(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a name that the gazetteer has, and that is all of its entity."""
    if is_framed(name):
        return "gazetteer:frame"
    if _is_at_river(name) or _is_known_river(name):
        return "gazetteer:river"
    if name.label in _PERSON_LABELS:
        return _row_of_person(name, is_well_known)
    return _row_of_known(name, is_well_known)


def _is_of_event(name: Name, is_well_known: IsPlaceName) -> bool:
    """Whether what happened is called by the name: "the dead of the Karm attack"."""
    before, after = name.before(), name.after()
    if after is None or not any(after.lower_ in words_of(kind) for kind in _EVENTS):
        return False
    is_the = name.doc[name.start].lower_ == "the" or (
        before is not None and before.lower_ == "the"
    )
    is_person = name.label in _PERSON_LABELS and not is_well_known(name.text)
    if not is_the or is_person or name.label == "NORP" or name.doc[name.end - 1].tag_ == "NNPS":
        return False
    words = name.text.casefold().removeprefix("the ")
    return not (is_people(words) or words in country_names() or words in actor_names())


def _own_natural_noun(name: Name) -> str | None:
    """The noun in "Strait of Karm", "Karm River", "Karm Department": names of places only."""
    words = [one.lower_ for one in name.doc[name.start : name.end] if one.lower_ != "the"]
    ends = (words[0], words[-1]) if len(words) > 1 else ()
    if len(words) > 1 and words[-1] in words_of("admin"):
        return words[-1]
    return next((one for one in ends if one in words_of("natural")), None)


def _is_at_river(name: Name) -> bool:
    """Whether the name stands as rivers do: "on the Karm", "across the Karm"."""
    the, along = name.before(), name.before(2)
    is_the = the is not None and the.lower_ == "the"
    is_body = name.label in _BODY_LABELS - {"NORP"} or name.text.isupper()
    is_along = along is not None and along.lower_ in words_of("river")
    return is_the and is_along and not is_body


def _is_known_river(name: Name) -> bool:
    """Whether "the" stands before a river's name: "houses by the Tigris"."""
    the = name.before()
    is_river = name.text.casefold() in rivers() and not is_country(name.text)
    return is_river and the is not None and the.lower_ == "the" and not _is_before_body(name)


def _is_road_end(name: Name) -> bool:
    """Whether the name is an end of "the Karm-Zahr road"."""
    doc = name.doc
    if name.end < len(doc) and doc[name.end].text in _DASHES:
        is_to = [one.text for one in doc.tokens[name.end : name.end + 3]] == ["-", "to", "-"]
        start, end = name.start, _end_of_capitals(doc, name.end + (3 if is_to else 1))
    elif name.start > 1 and doc[name.start - 1].text in _DASHES:
        start, end = name.start - 2, name.end
    else:
        return False
    is_line = start > 0 and doc[start - 1].lower_ == "line"
    nouns = words_of("route") | words_of("stretch")
    return is_line or (end < len(doc) and doc[end].lower_ in nouns)


def _end_of_capitals(doc: Doc, at: int) -> int:
    """Where the capitalised words that begin at a token end."""
    while at < len(doc) and doc[at].text[0].isupper():
        at += 1
    return at


def _row_of_known(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a name that the gazetteer has and the model takes for no person."""
    if _is_speaker(name):
        return f"{METONYM}gazetteer" if is_well_known(name.text) else None
    if _is_locative(name, strict=bool(name.label)):
        return "gazetteer:preposition"
    if _is_object_of_motion(name):
        return "gazetteer:verb"
    if _is_listed(name):
        return "gazetteer:list"
    if is_well_known(name.text) and _is_part(name):
        return "gazetteer:part"
    is_proper = not name.label and name.doc[name.end - 1].pos_ == "PROPN"
    is_told = is_proper or is_mislabelled(name)
    return "gazetteer:well known" if is_told and is_well_known(name.text) else None


def _row_of_person(name: Name, is_well_known: IsPlaceName) -> str | None:
    """The row of a known name that the model takes for a person's."""
    if _is_locative(name, strict=True):
        return "gazetteer:preposition"
    if _is_object_of_motion(name) and is_well_known(name.text):
        return "gazetteer:verb"
    if is_country(name.text):
        return "gazetteer:country"
    if name.end - name.start > 1 and name.doc[name.start].lower_ in words_of("known_prefix"):
        return "gazetteer:prefix"
    if is_well_known(name.text) and _is_part(name):
        return "gazetteer:part"
    before, two = name.before(), name.before(2)
    is_after_place = two is not None and (two.ent_type_ in PLACE_LABELS or _is_led_to(two))
    is_joined = _is_and(before) or (_is_set_off(name) and is_well_known(name.text))
    return "gazetteer:list" if is_after_place and is_joined else None


def _is_led_to(token: Token) -> bool:
    """Whether a preposition of place leads to the name that ends here: "village of Karm"."""
    at = token.i
    while at > 0 and token.doc[at].pos_ == "PROPN":
        at -= 1
    return at < token.i and token.doc[at].lower_ in words_of("locative")


def _is_part(name: Name) -> bool:
    """Whether a word for a part stands right before the name: "western Karm"."""
    before = name.before()
    return before is not None and before.lower_.endswith("ern") and is_direction(before)


def is_direction(token: Token) -> bool:
    """Whether a word tells a direction: "north", "western"."""
    return token.lower_ in words_of("direction")


def _is_set_off(name: Name) -> bool:
    """Whether a name stands between a comma and the end of its phrase: "in Karm, Zahr."."""
    before, after = name.before(), name.after()
    is_before = before is not None and before.text == ","
    return is_before and not _is_speaker(name) and (after is None or after.text in _STOPS)


def _row_of_entity(name: Name) -> str:
    row = f"ner:{name.label}"
    if _is_of_two_countries(name):
        return MODIFIER + row
    after = name.after()
    then = name.after(2)
    is_dashed = after is not None and after.text in {"-", "–"} and then is not None
    if then is not None and is_dashed and then.lower_ in _BACKED:
        return MODIFIER + row
    return METONYM + row if _is_speaker(name) else row


def _is_of_two_countries(name: Name) -> bool:
    """Whether a country is joined to another by a dash: "the Karm-Zahr summit"."""
    doc, at, names = name.doc, name.end, country_names()
    if name.text.casefold() not in names:
        return False
    if at + 1 < len(doc) and doc[at].text in _DASHES:
        return doc[at + 1].lower_ in names and not _is_border(doc, at + 2)
    at = name.start - 1
    is_second = at > 0 and doc[at].text in _DASHES and doc[at - 1].lower_ in names
    return is_second and not _is_border(doc, name.end)


def _is_border(doc: Doc, at: int) -> bool:
    return at < len(doc) and doc[at].lower_ in {"border", "frontier", "borderlands", "boundary"}


def _is_speaker(name: Name) -> bool:
    """Whether the name says, denies or wants something: a government then, not a place."""
    head = name.doc[name.start : name.end].root
    is_subject = head.dep_ == "nsubj" and head.head.lemma_.lower() in words_of("speech")
    return is_subject or _is_cited(name)


def _is_cited(name: Name) -> bool:
    """Whether something is so "according to" the name."""
    the = name.before()
    steps = 2 if the is not None and the.lower_ == "the" else 1
    to, according = name.before(steps), name.before(steps + 1)
    is_cited = according is not None and according.lower_ == "according"
    return is_cited and to is not None and to.lower_ == "to"


def _noun_beside(name: Name) -> str | None:
    """The noun that says what the name is: "Karm village", "village of Karm", "Karm bridge"."""
    if local_area_at(name.doc, name.end):
        return LOCAL_AREA
    after = noun_after(name)
    if after is not None and after.lower_ in place_nouns() and not ends_clause(name):
        is_person = name.label in _PERSON_LABELS and after.lower_ in words_of("natural")
        is_land = after.lower_ in LANDS and is_lying(after)
        return None if is_person and not is_land else after.lower_
    of, noun = name.before(), name.before(2)
    if of is None or noun is None or of.lower_ not in {"of", "called", "named", ","}:
        return None
    if of.lower_ == ",":
        return noun.lower_ if noun.lower_ == "capital" and name.is_known else None
    if noun.lower_ not in words_of("settlement") | words_of("admin") | words_of("civil_site"):
        return None
    return OTHERS if is_of_other(name) else noun.lower_


def _local_office(name: Name) -> str | None:
    """The office that is one of a place: "the mayor of Karm", "the district head of Karm"."""
    of, noun = name.before(), name.before(2)
    if of is None or noun is None or of.lower_ != "of":
        return None
    return local_office_at(noun)


def is_of_other(name: Name) -> bool:
    """Whether the noun before "of" has a name of its own: "the Karm district of Zahr"."""
    own = name.before(3)
    if own is None or own.text.casefold() in demonyms():
        return False
    return own.pos_ in {"PROPN", "ADJ"} and any(one.isupper() for one in own.text)


def _noun_apposed(name: Name) -> str | None:
    """That "Karm, a market town in" is a town."""
    is_other = name.label in _NEVER_LABELS | {"NORP"} or name.text.isupper()
    if is_other or not name.is_whole or name.text.casefold() in country_names():
        return None
    is_person = name.label in _PERSON_LABELS and not name.is_known
    is_town = is_apposed_plainly(name) if is_person else is_apposed(name)
    return "town" if is_town or (name.is_known and is_apposed_behind(name)) else None


def _noun_within(name: Name) -> str | None:
    """That "Sitio Karm" is a village; None of names that begin with no such word."""
    first = name.doc[name.start].lower_
    is_titled = name.end - name.start > 1 and first in words_of("prefix")
    return "village" if is_titled and not name.is_known and name.label != "NORP" else None


def local_office_at(noun: Token) -> str | None:
    """The noun of an office that only places have; None of others."""
    if noun.lower_ in words_of("local_office"):
        return noun.lower_
    is_head = noun.lower_ in _HEADS and noun.i > 0
    kind = noun.doc[noun.i - 1].lower_ if is_head else ""
    return noun.lower_ if kind in words_of("settlement") | words_of("admin") else None


def ends_clause(name: Name) -> bool:
    """Whether no space follows the name: a comma, a stop or a dash does."""
    token = name.doc[name.end - 1]
    return token.whitespace_ == ""


def _is_locative(name: Name, *, strict: bool) -> bool:
    """Whether a preposition of place stands before the name or its modifiers."""
    steps = 1
    while (token := name.before(steps)) is not None and steps <= 4:
        text = token.lower_
        if text in words_of("locative"):
            is_told = (
                not strict or text not in _VAGUE or _is_told_by_way(name.before(steps + 1))
            )
            return is_told or (token.dep_ == "prep" and _is_of_travel(token))
        if text not in words_of("direction") and text != "the" and text not in place_nouns():
            return False
        steps += 1
    return False


def _is_of_travel(preposition: Token) -> bool:
    """Whether a preposition belongs to a verb of going somewhere: "withdrew to"."""
    verb = preposition.head
    while verb.dep_ in {"prep", "advmod"} and verb.head.i != verb.i:
        verb = verb.head
    return verb.lemma_.lower() in words_of("travel")


def _is_told_by_way(token: Token | None) -> bool:
    """Whether the word before "of" or "from" tells of a way: "km", "north", "outskirts"."""
    return token is not None and token.lower_ in words_of("direction") | words_of("measure")


def row_of_pair(
    name: Name, is_place_name: IsPlaceName, is_well_known: IsPlaceName
) -> str | None:
    """The row of an end of "between Karm and Zahr", "the road from Karm to Zahr"."""
    if not name.is_known or not is_open(name):
        return None
    return "gazetteer:pair" if is_paired(name, is_place_name, is_well_known) else None


def _is_and(token: Token | None) -> bool:
    return token is not None and token.lower_ == "and"


def _is_listed(name: Name) -> bool:
    """Whether the name is in a list with, or set off by a comma from, an entity of place."""
    before, after = name.before(), name.after()
    if before is not None and before.lower_ in {",", "and", "or"}:
        two = name.before(2)
        if two is not None and two.ent_type_ in PLACE_LABELS:
            return True
    if after is not None and after.lower_ in {",", "and", "or"}:
        two = name.after(2)
        return two is not None and two.ent_type_ in PLACE_LABELS
    return False


def _is_object_of_motion(name: Name) -> bool:
    """Whether someone takes, leaves or bombs what is named ("recaptured Karm and Zahr")."""
    head = name.doc[name.start : name.end].root
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    return head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_.lower() in words_of("motion")


def is_open(name: Name) -> bool:
    """Whether nothing speaks against reading the name as a place."""
    return (
        name.is_whole
        and not is_never(name)
        and not _is_in_body(name)
        and not _is_in_person(name)
    )


def _is_in_body(name: Name) -> bool:
    """Whether the name is part of an organisation's: "Karm Military Council"."""
    if local_area_at(name.doc, name.end):
        return False
    is_part = not name.is_whole and name.label in _BODY_LABELS and not _is_division(name)
    return is_part or _is_before_body(name)


def _is_division(name: Name) -> bool:
    """Whether only the noun of a division follows in the entity: "Karm Department"."""
    noun, then = name.after(), name.after(2)
    if noun is None or noun.lower_ not in words_of("admin") or not name.is_known:
        return False
    return name.doc[name.start - 1].ent_type_ != name.label and (
        then is None or then.ent_type_ != name.label
    )


def _is_before_body(name: Name) -> bool:
    """Whether the noun of an organisation follows the name."""
    steps = 1
    while (token := name.after(steps)) is not None and token.text[0].isupper():
        if token.lower_ in words_of("organisation"):
            return True
        steps += 1
    return False


def _is_in_person(name: Name) -> bool:
    """Whether the name is part of a person's: "Colonel Karm", "Salim Karm"."""
    if not name.is_whole and name.label in _PERSON_LABELS:
        return True
    if (
        not name.is_known
        and name.end - name.start > 1
        and _is_title(name.doc[name.start], "person_title")
    ):
        return True
    if is_first_name(name):
        return True
    before = name.before()
    if before is None:
        return False
    is_named_on = (
        not name.label and before.ent_type_ in _PERSON_LABELS and before.pos_ == "PROPN"
    )
    return _is_title(before, "title") or is_named_on or _is_had_by_person(name)


def _is_title(token: Token, kind: str) -> bool:
    """Whether a word is a title before a name: "Col", "Msgr."."""
    return token.lower_.rstrip(".") in words_of(kind) and token.text[0].isupper()


def _is_had_by_person(name: Name) -> bool:
    """Whether an unknown name stands in "the death of Karm", "the widow of Karm Zahr"."""
    of, noun = name.before(), name.before(2)
    if name.is_known or of is None or noun is None or of.lower_ != "of":
        return False
    return noun.lower_ in words_of("person_noun")
