"""Participants of an event noun: "the shelling of the town by rebels", "carried out a raid"."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.arguments_phrase import is_of_border, put_under, read_given
from dateline.claims.arguments_responsible import read_responsible
from dateline.claims.arguments_subject import surface_subjects
from dateline.claims.arguments_verb import read_hands, read_passive, read_prepositions
from dateline.claims.fillers import STRUCK, Filler
from dateline.claims.misparsed import is_beyond
from dateline.claims.noun_phrases import antecedent
from dateline.claims.triggers import LightVerb
from dateline.claims.voice import is_left_open, is_negated, is_passive, raised_to
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.nouns import noun_classes
from dateline.model import Role
from dateline.text.inflection import verb_forms
from dateline.text.tokens import Token

_TARGET_SLOTS: Final = frozenset({"of", "on", "against"})

_FINITE: Final = frozenset({"VB", "VBP", "VBZ", "VBD", "MD"})
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})


def read_noun(noun: Token) -> Iterator[Filler]:
    """All fillers of an event noun that the parse gives."""
    nominal = tuple(_without_blamed(tuple(read_nominal(noun)), noun))
    yield from nominal
    yield from read_occurrence(noun)
    yield from read_aim(noun)
    yield from read_part_taken(noun)
    yield from read_responsible(noun)
    yield from read_number(noun)
    for one in (noun, *(one.token for one in nominal if one.slot == "of")):
        yield from read_hands(one)
    own = [one.slot for one in nominal if one.construction == "nominal"]
    if not _TARGET_SLOTS & set(own):
        yield from read_struck(noun)


def _without_blamed(fillers: tuple[Filler, ...], noun: Token) -> Iterator[Filler]:
    """The fillers without who is blamed: "blamed the attack on rebels" is none on them."""
    is_blamed = noun.dep_ == "dobj" and noun.head.lemma_.lower() in words_of("blaming")
    blamed = [one.token.i for one in fillers if one.slot == "on"][-1:] if is_blamed else []
    return (one for one in fillers if one.token.i not in blamed)


def read_nominal(noun: Token) -> Iterator[Filler]:
    """Possessor, modifiers and prepositions of the noun: "Turkish shelling of the town"."""
    yield from read_prepositions(noun, "nominal")
    if noun.dep_ in {"compound", "nmod"}:
        yield from read_prepositions(_whole_of(noun), "nominal")
    for child in noun.children:
        yield from _dependents(child, noun)
    for child in noun.children:
        if child.dep_ == "prep":
            for inner in child.children:
                if inner.dep_ == "pobj":
                    yield from (
                        one
                        for one in read_prepositions(inner, "attachment")
                        if one.slot != "of" and not is_of_border(inner, one)
                    )


def _dependents(child: Token, noun: Token) -> Iterator[Filler]:
    if child.dep_ == "poss":
        yield Filler(slot="poss", token=antecedent(child), construction="nominal")
    elif child.dep_ in {"compound", "nmod"}:
        slot = "against" if is_opposed(child) else "comp"
        yield Filler(slot=slot, token=child, construction="nominal")
    elif child.dep_ == "dobj" and noun.tag_ == "VBG":
        yield Filler(slot="with", token=antecedent(child), construction="nominal")
    elif child.dep_ == "amod":
        yield from _modifiers(child)
    elif child.dep_ == "acl" and child.tag_ == "VBN":
        yield from _reduced(child)
    elif child.dep_ == "advmod" and child.i > noun.i:
        yield from read_prepositions(child, "nominal")


def _modifiers(child: Token) -> Iterator[Filler]:
    """An adjective, or the noun in a participle: "US-led", "Saudi-backed"."""
    slot = "against" if is_opposed(child) else "amod"
    yield Filler(slot=slot, token=child, construction="nominal")
    for inner in child.children:
        if inner.dep_ in {"npadvmod", "compound", "nmod"} and inner.text[0].isupper():
            yield Filler(slot=slot, token=inner, construction="nominal")


def is_opposed(modifier: Token) -> bool:
    """Whether a word before a noun is whom it is against: "counter-ISIL operations"."""
    before = [
        token.lower_.strip("-") for token in modifier.doc[max(0, modifier.i - 2) : modifier.i]
    ]
    hyphened = before[-1:] == [""] and before[:1] in (["counter"], ["anti"])
    return hyphened or modifier.lower_.startswith(("counter-", "anti-"))


def _reduced(participle: Token) -> Iterator[Filler]:
    """Who did it, by a participle: "an attack carried out by rebels", "strikes on towns".

    Of "a strike blamed on rebels" they are who is blamed, and none of its fillers here.
    """
    if participle.lemma_.lower() in words_of("blaming"):
        return
    is_done = participle.lemma_.lower() in words_of("doing_a_deed")
    yield from (
        Filler(slot=one.slot, token=one.token, construction="reduced_relative")
        for one in read_prepositions(participle)
        if is_done or one.slot != "by"  # "an attack condemned by the bishop"
    )


def read_number(noun: Token) -> Iterator[Filler]:
    """How many died, where the deaths alone are told: "134 deaths"."""
    if noun.lemma_.lower() in words_of("unlucky"):
        for child in noun.children:
            if child.dep_ == "nummod":
                yield Filler(slot="of", token=child, construction="number")


def read_occurrence(noun: Token) -> Iterator[Filler]:
    """What hangs from a verb that only says that it happened: "clashes broke out between …"."""
    verb = noun.head
    is_told = verb.lemma_ in words_of("occurrence") or is_passive(verb)
    is_told = is_told and not is_left_open(verb)
    is_told = is_told and verb.lemma_.lower() not in words_of("blaming")
    if noun.dep_ in {"nsubj", "nsubjpass"} and is_told:
        is_done = not is_passive(verb) or verb.lemma_.lower() in words_of("doing_a_deed")
        yield from (
            one
            for one in read_prepositions(verb, "occurrence")
            if is_done or one.slot != "by"  # "heard by residents", "condemned by a bishop"
        )
        for child in verb.children:
            if child.dep_ == "attr":
                yield from (
                    one
                    for inner in child.subtree
                    for one in read_prepositions(inner, "occurrence")
                    if one.slot == "against"
                )


def read_part_taken(noun: Token) -> Iterator[Filler]:
    """Who has a part in an effort: "did more in the fight", "support for Chad in the war"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or not _is_effort(noun):
        return
    governor = noun.head.head
    if governor.pos_ == "NOUN":
        found = [one.token for one in read_prepositions(governor) if one.slot in {"for", "of"}]
        found += [child for child in governor.children if child.dep_ == "poss"]
        found = found or _who_leads(governor)
    elif governor.lemma_.lower() in words_of("support") | words_of("backing"):
        found = [child for child in governor.children if child.dep_ == "dobj"]
    elif governor.lemma_.lower() in words_of("taking_part"):
        found = [token for token, _ in surface_subjects(governor)]
    else:
        return
    for token in found[:1]:
        yield Filler(slot="part", token=token, construction="part", role=Role.AGENT)


def _who_leads(effort: Token) -> list[Token]:
    """Who leads or joins efforts: "those who lead efforts in the campaign"."""
    verb = effort.head
    is_led = effort.dep_ == "dobj" and verb.lemma_.lower() in words_of("taking_part")
    return [token for token, _ in surface_subjects(verb)] if is_led else []


def _is_effort(noun: Token) -> bool:
    return noun.lemma_.lower() in words_of("effort") | words_of("process")


def read_aim(noun: Token) -> Iterator[Filler]:
    """Against whom an effort is: "the campaign to defeat rebels", "to free it from rebels"."""
    for clause in noun.rights:
        if clause.dep_ == "acl" and clause.tag_ == "VB":
            found = [one for one in read_prepositions(clause) if one.slot == "from"]
            objects = [one for one in clause.children if one.dep_ in {"dative", "dobj"}]
            objects.sort(key=lambda one: one.dep_ != "dative")
            aimed = [one.token for one in found] or [antecedent(one) for one in objects]
            if aimed:
                yield Filler(slot="against", token=aimed[0], construction="aim")


def read_struck(noun: Token) -> Iterator[Filler]:
    """What an attack struck: "an air strike hit the base", "the base was hit by a strike"."""
    head = _whole_of(noun)
    if head.dep_ == "nsubj" and _strikes(head.head):
        yield from _objects_struck(head.head)
    elif head.dep_ == "nsubj":
        for verb in head.head.children:
            if verb.dep_ == "conj" and _strikes(verb) and not is_passive(verb):
                yield from _objects_struck(verb) if not _has_subject(verb) else ()
    elif head.dep_ == "pobj" and head.head.lower_ in {"by", "in"}:
        verb = head.head.head
        if _strikes(verb) and is_passive(verb):
            for token, _ in surface_subjects(verb):
                yield Filler(slot="on", token=token, construction=STRUCK)
    for clause in head.subtree:
        if clause.dep_ == "relcl" and _strikes(clause) and _is_relative_subject(clause):
            yield from _objects_struck(clause)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)


def _strikes(verb: Token) -> bool:
    return verb.lemma_.lower() in words_of("striking")


def _is_relative_subject(clause: Token) -> bool:
    """Whether the noun that a clause describes is its subject: "attacks that killed ten"."""
    return any(
        child.dep_ == "nsubj" and child.lower_ in {"that", "which"} for child in clause.children
    )


def _tells_of_its_noun(clause: Token) -> bool:
    """Whether a clause says who did it: "raids that they made", "which they laid"."""
    undergone = (one for one in clause.children if one.dep_ == "nsubjpass")
    if any(one.lower_ in {"that", "which"} for one in undergone):
        return True
    return _is_relative_object(clause)


def _is_relative_object(clause: Token) -> bool:
    """Whether the noun that a clause describes is its object: "the raids that rebels made"."""
    if any(
        inner.dep_ == "pobj" and inner.tag_ in {"WDT", "WP"}
        for child in clause.children
        if child.dep_ == "prep"
        for inner in child.children
    ):
        return False
    if any(child.dep_ == "dobj" for child in clause.children):
        return any(
            child.dep_ == "dobj" and child.lower_ in {"that", "which"}
            for child in clause.children
        )
    subjects = [child for child in clause.children if child.dep_ == "nsubj"]
    return bool(subjects) and subjects[0].lower_ not in {"that", "which", "who"}


def _objects_struck(verb: Token) -> Iterator[Filler]:
    """The objects of a verb of striking, or of the one joined to it: "hit and killed two"."""
    objects = [
        child for child in verb.children if child.dep_ == "dobj" and not is_beyond(child, verb)
    ]
    joined = [one for one in verb.children if one.dep_ == "conj" and _strikes(one)]
    if not objects and joined:
        yield from _objects_struck(joined[0])
    for child in objects:
        yield Filler(slot="on", token=antecedent(child), construction=STRUCK)


def read_light_verb(noun: Token, light_verbs: "LightVerbs") -> Iterator[Filler]:
    """The subject of a light verb: "carried out a raid", "came under fire"."""
    found = light_verbs.governing(noun)
    if found is None:
        return
    verb, row = found
    if verb.lemma_ in words_of("ending") and _is_known(noun):
        return
    if noun.lemma_.lower() in words_of("figure_of_loss"):
        return  # "the police gave a toll of nine": they only count
    if _is_definite(noun) and (is_negated(verb) or is_alleged_order(verb)):
        return  # "we did not carry out the attack": somebody else did
    if is_left_open(verb):
        return
    yield from _light_subjects(noun, verb, row)
    yield from (one for one in read_prepositions(verb, "light_verb") if one.token.i != noun.i)
    yield from read_given(verb)
    if row.noun_slot == "for":
        yield from (
            Filler(slot="with", token=antecedent(child), construction="light_verb")
            for child in verb.children
            if child.dep_ == "dobj"
        )


def _light_subjects(noun: Token, verb: Token, row: LightVerb) -> Iterator[Filler]:
    """Who acts in a light verb, and what is put under something by it."""
    if is_passive(verb) and row.noun_slot == "obj":
        fillers = (one.token for one in read_passive(verb))
    else:
        fillers = (token for token, _ in surface_subjects(verb))
    name = "announcement" if verb.lemma_ in words_of("announcing") else "light_verb"
    role, put = row.subject_role, put_under(verb) if row.noun_slot == "under" else None
    if put is not None:
        yield Filler(slot="light", token=put, construction=name, role=role)
        role = Role.AGENT
    for token in fillers:
        if token.i != noun.i and token.tag_ not in _FINITE:
            yield Filler(slot="light", token=token, construction=name, role=role)


def is_alleged_order(verb: Token) -> bool:
    """Whether somebody is only accused of giving the order for a deed that was done."""
    is_order = verb.dep_ == "pcomp" and verb.lemma_.lower() in words_of("ordering")
    above = verb.head.head.head if verb.head.head.dep_ == "dobj" else verb.head.head
    return is_order and above.lemma_.lower() in words_of("gerund_object")


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in DEFINITE for child in noun.children)


def _is_known(noun: Token) -> bool:
    """Whether a noun speaks of something known: "stop the attacks" are somebody else's."""
    return any(child.dep_ == "det" and child.lower_ != "a" for child in noun.children)


class LightVerbs:
    """The light verbs by the forms of their verb; the parser's lemmas err ("stag")."""

    def __init__(self, rows: tuple[LightVerb, ...]) -> None:
        self._by_form: dict[str, list[LightVerb]] = {}
        for row in sorted(rows, key=lambda one: -len(one.words)):
            for form in verb_forms(row.words[0]):
                self._by_form.setdefault(form, []).append(row)

    def governing(self, noun: Token) -> tuple[Token, LightVerb] | None:
        """The light verb whose noun `noun` is, with its row."""
        verb, slot = _governor(noun)
        if verb is None or look_up_people(noun) is not None:
            return None
        if slot == "obj" and any(one.dep_ == "oprd" for one in verb.children):
            return None  # "called the shooting a massacre" only names it
        for row in self._by_form.get(verb.lower_, ()):
            particles = tuple(one for one in row.words[1:] if one != slot)
            if row.noun_slot == slot and _has_particles(verb, particles):
                return verb, row
        return None


def _governor(noun: Token) -> tuple[Token | None, str]:
    """The verb whose object a noun is, or heads, or is counted in, with the noun's slot."""
    noun = _whole_of(noun)
    for clause in noun.rights:
        if clause.dep_ == "relcl" and _tells_of_its_noun(clause):
            if _is_content(clause, noun):
                continue
            return clause, "obj"
    head = noun.head
    while noun.dep_ == "conj" and head.dep_ in {"dobj", "nsubjpass", "pobj", "conj"}:
        noun, head = head, head.head
    if noun.dep_ == "nsubj" and (raised := raised_to(head)) is not None:
        return raised, "obj"
    if noun.dep_ in {"dobj", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        return head, "obj"
    if noun.dep_ == "pobj" and head.head.pos_ in {"VERB", "AUX"}:
        return head.head, head.lower_
    if noun.dep_ == "pobj" and head.lower_ == "for":
        return _beyond_company(head.head), "for"
    return None, ""


def _is_content(clause: Token, noun: Token) -> bool:
    """Whether a clause is what a noun says: "the claim that soldiers fired at a boat".

    The parser makes it a relative clause; but only "the claim that they made" speaks of it.
    """
    is_told = noun.lemma_.lower() in words_of("content_noun")
    return is_told and clause.lemma_.lower() not in words_of("made_statement")


def _beyond_company(companion: Token) -> Token | None:
    """The verb whose object a phrase is taken for part of: "joined the minister for talks"."""
    while companion.dep_ == "conj":
        companion = companion.head
    return companion.head if companion.dep_ == "dobj" else None


def _whole_of(noun: Token) -> Token:
    """The noun of a process that an event noun describes, or of the quantity that it fills.

    "Launched a mediation effort", "a series of strikes", "tons of food aid".
    """
    head = noun.head
    if noun.dep_ in {"compound", "nmod"} and head.lemma_.lower() in words_of("process"):
        return head
    if noun.dep_ == "pobj" and head.lower_ == "of":
        amount = head.head.lemma_.lower()
        if amount in words_of("quantity") or "measure" in noun_classes(amount):
            return head.head
    return noun


def _has_particles(verb: Token, particles: tuple[str, ...]) -> bool:
    words = {child.lower_ for child in verb.children}
    return all(particle in words for particle in particles)
