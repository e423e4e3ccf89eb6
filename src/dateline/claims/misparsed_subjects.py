"""Subjects that the parser misplaces, read from the order of the words.

"The raid in which ten men, two of them boys, were killed": the parser joins "killed" to the
verb above and leaves the men in the air. "Regretted the priest, hurt by a shell": it is the
priest who is hurt, not who regrets.
"""

from collections.abc import Iterator
from typing import Final

from dateline.claims.attribution.cues import load_cues
from dateline.claims.attribution.verbal import find_verb_row
from dateline.claims.noun_phrases import antecedent, is_nominal
from dateline.claims.second_statements import is_of_teller, told_before
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.text.repairs import Repair, is_on
from dateline.text.tokens import Token

_FINITE: Final = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STANDING_IN: Final = frozenset({"in", "during", "by", "for", "after", "from", "at", "under"})
_MISPLACED: Final = frozenset({"conj", "advcl", "ccomp", "dep"})
_OF_A_CLAUSE: Final = frozenset({"auxpass", "aux", "nsubj", "nsubjpass", "dobj", "dative"})
_BREAKS: Final = frozenset({";", ":", ".", "—", "“", "”", '"'})
_TIMES: Final = frozenset({"DATE", "TIME"})
_FAR: Final = 30


def after_opener(verb: Token) -> Token | None:
    """The subject of a clause with "where" or "in which" that the parse loses."""
    if not is_on(Repair.RELATIVE) or verb.dep_ not in _MISPLACED:
        return None
    opener = _opener_of(verb)
    return _first_noun(opener, verb) if opener is not None else None


def _opener_of(verb: Token) -> Token | None:
    """The "where" or "in which" before a verb, with no other verb of a clause in between."""
    above = verb.head.i
    for i in range(verb.i - 1, max(above, verb.i - _FAR, 0), -1):
        word = verb.doc[i]
        if word.text in _BREAKS:
            return None
        if _is_finite(word) and word.head.i != verb.i:
            return None
        if word.lower_ == "where" or _is_in_which(word):
            return word
    return None


def _is_finite(word: Token) -> bool:
    return word.tag_ in _FINITE and word.dep_ not in {"acl", "amod"}


def _is_in_which(word: Token) -> bool:
    return word.lower_ == "which" and word.i > 0 and word.doc[word.i - 1].lower_ in _STANDING_IN


def _first_noun(opener: Token, verb: Token) -> Token | None:
    """The head of the first noun phrase between two words that no preposition governs."""
    i = opener.i + 1
    while i < verb.i:
        word = opener.doc[i]
        if word.pos_ == "ADP" and word.lower_ != "of":
            ends = [one.right_edge.i for one in word.children if one.dep_ == "pobj"]
            i = max([end for end in ends if end < verb.i], default=i) + 1
            continue
        is_head = is_nominal(word) and word.ent_type_ not in _TIMES
        if is_head and not (word.head.i > word.i and is_nominal(word.head)):
            return word
        i += 1
    return None


def described_before(participle: Token) -> Token | None:
    """Whom a participle behind a comma describes: "regretted the priest, hurt by a shell".

    People who are said to be hurt or held, and places that are said to be taken; a day before
    the comma describes nothing.
    """
    if participle.tag_ != "VBN" or participle.i < 2 or not is_on(Repair.RELATIVE):
        return None
    if participle.dep_ not in {"advcl", "conj", "acl", "dep"}:
        return None
    if participle.doc[participle.i - 1].text != ",":
        return None
    if any(one.dep_ in _OF_A_CLAUSE for one in participle.children) or _is_active(participle):
        return None
    lemma = participle.lemma_.lower()
    if lemma not in words_of("befalling_people"):
        return None
    return _people_ending(participle.doc[participle.i - 2])


def _is_active(verb: Token) -> bool:
    """Whether those whom it befalls follow at once: "killed two, wounded 5 and fled"."""
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    return following.pos_ in {"NUM", "DET", "NOUN", "PROPN", "PRON"}


def _people_ending(last: Token) -> Token | None:
    """The innermost noun for people that ends with a word."""
    at = last
    for _ in range(_FAR):
        is_people = is_nominal(at) and at.ent_type_ not in _TIMES
        if is_people and look_up_people(at) is not None:
            is_name = at.dep_ == "appos" and look_up_people(at.head) is not None
            return at.head if is_name else at
        if at.head.i >= at.i or at.dep_ not in {"pobj", "prep", "compound", "appos"}:
            return None
        at = at.head
    return None


def left_so(participle: Token) -> Token | None:
    """Who is left hurt, with an aside before that: "leaving ten, two of them boys, hurt"."""
    if participle.tag_ != "VBN" or participle.doc[participle.i - 1].text != ",":
        return None
    for one in participle.head.children:
        if one.tag_ == "VBG" and one.lemma_ == "leave" and one.i < participle.i:
            return next((child for child in one.children if child.dep_ == "dobj"), None)
    return None


def resolving_verb(infinitive: Token) -> Token | None:
    """The verb on which the items of a resolution hang: "resolves to …; to impose …"."""
    if (
        infinitive.tag_ != "VB"
        or infinitive.i < 2
        or infinitive.doc[infinitive.i - 1].lower_ != "to"
    ):
        return None
    before = infinitive.doc[infinitive.i - 2]
    if before.lower_ == "and" and before.i > 0:
        before = before.doc[before.i - 1]
    root = next((one for one in infinitive.ancestors if one.dep_ == "ROOT"), None)
    is_item = before.text == ";" and root is not None and root.i < infinitive.i
    return root if is_item else None


def told_before_teller(participle: Token) -> Token:
    """What is told before who tells it: of "they fought, residents said, closing the road".

    Who tells it goes on to speak: "six were killed, the army said, blaming the rebels".
    """
    verb = participle.head
    told = told_before(verb)
    if told is None or find_verb_row(verb, load_cues()) is None:
        return verb
    return verb if is_of_teller(participle, told) else told


def deed_spoken_of(participle: Token) -> Token | None:
    """The deed that did it, of which one only speaks: "condemned the raid, killing two"."""
    teller = participle.head
    is_harm = participle.lemma_.lower() in words_of("striking") | words_of("costing_lives")
    if not is_harm or find_verb_row(teller, load_cues()) is None:
        return None
    spoken_of = [one for one in teller.children if one.dep_ == "dobj" and one.i < participle.i]
    blamed = (one for one in teller.children if spoken_of and one.lower_ == "for")
    spoken_of.extend(one for link in blamed for one in link.children if one.dep_ == "pobj")
    deeds = (one for one in spoken_of if one.lemma_.lower() in words_of("happening"))
    return next(deeds, None)


def demanded_before(verb: Token) -> Token | None:
    """What is demanded first, in a list: "demands that they cease fire, pull out and talk"."""
    if verb.tag_ not in {"VB", "VBP"} or any(one.dep_ == "aux" for one in verb.children):
        return None
    for one in verb.head.children:
        if one.dep_ == "ccomp" and one.tag_ == verb.tag_ and one.i < verb.i:
            return one
    return None


def is_to_have(verb: Token) -> bool:
    """Whether a participle ends an infinitive: "the claim to have shot down a jet"."""
    words = {one.lower_ for one in verb.lefts}
    return verb.tag_ == "VBN" and {"to", "have"} <= words


def is_clause_of_subject(child: Token) -> bool:
    """Whether the parse takes a clause on a subject for it: "the two, having met, agreed"."""
    is_verb = child.dep_ == "nsubj" and child.tag_ == "VBN"
    return is_verb and any(one.dep_ == "nsubj" for one in child.children)


def aim_of(being: Token) -> Token | None:
    """What somebody aims at, of which a verb of being tells.

    "The aim of the units is to take it", "it is not our policy to".
    """
    if being.lemma_ != "be":
        return None
    around = (one for one in being.children if one.dep_ in {"nsubj", "attr"})
    return next(
        (one for one in around if one.lemma_.lower() in words_of("aim_of_someone")), None
    )


def owners_of(noun: Token) -> Iterator[Token]:
    """Whose something is: by a possessive or by "of"."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield antecedent(child)
        elif child.lower_ == "of":
            yield from (antecedent(one) for one in child.children if one.dep_ == "pobj")


def told_behind(verb: Token) -> Token | None:
    """The subject behind a verb of being: "among the dead was a nurse"."""
    is_inverted = verb.lemma_ == "be" and any(
        one.dep_ == "prep" and one.i < verb.i for one in verb.children
    )
    behind = (one for one in verb.children if one.dep_ == "attr" and one.i > verb.i)
    return next(behind, None) if is_inverted else None


def act_before(verb: Token) -> Token | None:
    """The act that is a verb's subject, where the parse makes a clause of it.

    "Shelling by the army killed two": no comma parts it from the verb.
    """
    for child in verb.lefts:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.right_edge.i + 1 == verb.i:
            is_bare = all(one.dep_ == "prep" for one in child.children)
            return child if is_bare and child.children else None
    return None


def of_auxiliary(verb: Token) -> Iterator[Token]:
    """What the parse hangs on a verb's auxiliary: the subject of "were also hurt"."""
    for child in verb.lefts:
        if child.dep_ in {"aux", "auxpass"}:
            yield from child.lefts


def listed_for(roster: Token) -> Token | None:
    """Who is put on a list for what they did: "added two men to its list for killing"."""
    verb = roster.head.head
    is_put = roster.dep_ == "pobj" and roster.lemma_.lower() in words_of("roster")
    objects = (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"})
    return next(objects, None) if is_put else None


def kin_of(noun: Token, participle: Token) -> Token:
    """Whose kin or ordeal a noun is: in "the family of a nurse killed by troops" it is hers.

    Who stands nearer to the participle is described by it.
    """
    owned = words_of("kin") | words_of("undergone") | words_of("only_undergone")
    is_of_people = participle.lemma_.lower() in words_of("befalling_people")
    is_owned = noun.lemma_.lower() in owned or (is_of_people and look_up_people(noun) is None)
    if participle.tag_ != "VBN" or not is_owned:
        return noun
    for link in noun.children:
        for inner in link.children:
            is_nearer = link.lower_ == "of" and inner.dep_ == "pobj" and inner.i < participle.i
            if is_nearer and look_up_people(inner) is not None:
                return inner
    return noun


def is_thing(noun: Token) -> bool:
    """Whether a noun in a clause is nobody: "uncovered a plan, arresting two"."""
    is_object = noun.pos_ == "NOUN" and noun.dep_ in {"dobj", "pobj"}
    return is_object and look_up_people(noun) is None


def is_heard(verb: Token) -> bool:
    """Whether who stands above only heard or saw it: "residents heard shooting until dawn"."""
    if verb.tag_ != "VBG" or verb.head.lemma_.lower() not in words_of("perceiving"):
        return False
    return all(one.dep_ not in {"dobj", "nsubj"} for one in (*verb.lefts, *verb.head.rights))


def told_of_antecedent(verb: Token) -> Token | None:
    """Of what something is told: the "raid" of "the raid, which the army said killed six"."""
    teller = verb.head
    subjects = [one for one in teller.lefts if one.dep_ == "nsubj"]
    is_finite = verb.tag_ in {"VBD", "VBN", "VBZ"} and verb.dep_ == "xcomp"
    is_said = teller.lemma_.lower() in words_of("saying") and len(subjects) > 1
    if not (is_finite and is_said) or teller.dep_ != "relcl":
        return None
    return teller.head if subjects[0].lower_ in {"which", "who", "that"} else None
