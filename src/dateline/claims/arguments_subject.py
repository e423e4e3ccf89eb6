"""The surface subject of a verb, its own or one that it shares with another."""

from collections.abc import Iterator
from typing import Final

from dateline.claims.misparsed import (
    adjacent_subject,
    counted_before,
    effort_of,
    fronted_subject,
    joined_to,
    parent_of,
    relative_antecedent,
    told_last,
)
from dateline.claims.misparsed_subjects import (
    act_before,
    after_opener,
    aim_of,
    deed_spoken_of,
    demanded_before,
    described_before,
    is_clause_of_subject,
    is_heard,
    is_thing,
    is_to_have,
    kin_of,
    left_so,
    listed_for,
    of_auxiliary,
    owners_of,
    resolving_verb,
    told_before_teller,
    told_behind,
    told_of_antecedent,
)
from dateline.claims.noun_phrases import antecedent, is_dateline, is_nominal
from dateline.claims.senders import sender_of
from dateline.claims.trailing_deeds import (
    clause_above,
    deed_beside,
    is_after_comma,
    out_of_noun,
    verb_that_goes_on,
)
from dateline.claims.voice import is_passive
from dateline.claims.word_classes import words_of
from dateline.mentions.actor_readers import look_up_people
from dateline.mentions.count_tables import kind_for
from dateline.mentions.equipment import load_equipment, semantic_classes
from dateline.text.tokens import Token

_TO_DEED: Final = frozenset({"of", "from", "for", "with", "on", "over"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_MAX_CLIMB: Final = 6
_WHEN: Final = frozenset({"after", "before", "since", "without", "upon"})
_CALLS: Final = frozenset({"on", "upon", "to"})


def surface_subjects(verb: Token, climbed: int = 0) -> Iterator[tuple[Token, str]]:
    """The surface subject of a verb, with the construction by which it is found."""
    effort = effort_of(verb)
    if effort is not None:
        yield from read_reduced_relative(verb, climbed + 1, effort)
        return
    own = [
        relative_antecedent(child) or child
        for child in (*verb.children, *of_auxiliary(verb))
        if child.dep_ in _SUBJECTS and not is_dateline(child)
    ]
    named = [child for child in own if antecedent(child) is child]
    for child in named or own:
        if is_clause_of_subject(child) and climbed < _MAX_CLIMB:
            yield from surface_subjects(child, climbed + 1)
            continue
        noun = antecedent(child)
        yield noun, "active" if noun is child else "relative"
    fronted = None if own else _lost_subject(verb)
    described = None if own else described_before(verb) or left_so(verb)
    if described is not None:
        yield described, "reduced_relative"
        return
    if fronted is not None:
        yield fronted, "active"
    elif not own and climbed < _MAX_CLIMB:
        reader = _SUBJECT_READERS.get(verb.dep_)
        if reader is not None:
            yield from reader(verb, climbed + 1)


def _lost_subject(verb: Token) -> Token | None:
    """The subject that the parse hangs elsewhere: the first that any reading finds."""
    readings = (
        told_behind,
        fronted_subject,
        adjacent_subject,
        counted_before,
        after_opener,
        act_before,
    )
    return next(filter(None, (read(verb) for read in readings)), None)


def read_conjunct(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of the first of joined verbs: "rebels attacked and captured the town"."""
    if is_after_comma(verb) and verb.head.dep_ in {"acl", "relcl"}:
        yield from read_adverbial(verb, climbed)
    elif verb.head.pos_ in {"VERB", "AUX", "ADJ"}:
        yield from _shared_subject(joined_to(verb), climbed)
    elif is_nominal(verb.head) and verb.tag_ == "VBG":
        yield verb.head, "conjunct"


def read_control(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of an infinitive: "ordered troops to retreat", "vowed to strike"."""
    described = told_of_antecedent(verb)
    if described is not None or is_heard(verb):
        yield from () if described is None else ((described, "relative"),)
        return
    governor = verb.head
    others = list(_called_on(governor)) or list(_told(governor))
    if others:
        yield antecedent(others[0]), "control"
        return
    before = _told_with_subject(verb)
    if before is not None:
        yield from _shared_subject(before, climbed)
        return
    aim = aim_of(governor)
    if aim is not None:
        yield from ((owner, "control") for owner in owners_of(aim))
        return
    for token, _ in surface_subjects(governor, climbed):
        yield token, "raising" if governor.lemma_ in words_of("raising") else "control"


def _told_with_subject(verb: Token) -> Token | None:
    """The clause before in a list that somebody tells: "says they hit a boat, seized two"."""
    if verb.dep_ != "ccomp" or verb.tag_ not in {"VBD", "VBZ", "VBN"}:
        return None
    clauses = (one for one in verb.head.rights if one.dep_ == "ccomp" and one.i < verb.i)
    with_subject = (one for one in clauses if any(it.dep_ in _SUBJECTS for it in one.children))
    return next(with_subject, None)


def _shared_subject(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a verb, shared by one that is joined to it."""
    for token, _ in surface_subjects(verb, climbed):
        yield token, "conjunct"


def _told(governor: Token) -> Iterator[Token]:
    """The object of a verb that makes it act: "ordered troops to retreat"."""
    for child in governor.children if not is_passive(governor) else ():
        if child.dep_ in {"dobj", "dative"} and is_nominal(child):
            if _objects_act(governor, child):
                yield child
            return


def _called_on(governor: Token) -> Iterator[Token]:
    """Who is called on to act: "called on the militia to leave", "relied on it to attack"."""
    if governor.lemma_.lower() not in words_of("calling_on"):
        return
    for child in governor.children:
        if child.dep_ in {"prep", "dative", "prt"} and child.lower_ in _CALLS:
            yield from (one for one in child.children if one.dep_ == "pobj")


def _objects_act(governor: Token, its_object: Token) -> bool:
    """Whether the object of a verb does what follows: "used conscripts to attack"."""
    if governor.lemma_ in words_of("using"):
        return look_up_people(its_object) is not None
    return governor.lemma_ not in words_of("subject_control")


def read_complement(adjective: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of what hangs from an adjective: "the army was ready to attack"."""
    before = adjective.doc[adjective.i - 1] if adjective.i else adjective
    if adjective.tag_ == "VBN" and before.dep_ == "conj" and before.pos_ == "NUM":
        yield before, "reduced_relative"  # "there are ten dead and nine wounded"
        return
    for token, _ in surface_subjects(adjective.head, climbed):
        yield token, "control"


def read_adverbial(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a participle or purpose clause: "shells hit the market, killing five"."""
    governor = verb.head
    before = verb.doc[verb.i - 1] if verb.i else verb
    if verb.tag_ == "VBN" and before.dep_ == "dobj" and before.head.i == governor.i:
        yield before, "reduced_relative"
        return
    if verb.tag_ == "VBG" and _verb_of_agent(before) == governor:
        yield before, "adjacent"  # "killed by army shelling"
        return
    called = list(_called_on(governor)) if verb.tag_ == "VB" else []
    if called:
        yield antecedent(called[0]), "control"
        return
    if _tells_of_both(verb) or _is_of_victims(verb) or finder_of_plan(verb) is not None:
        return
    listed_with = resolving_verb(verb) or demanded_before(verb)
    if listed_with is not None:
        yield from _shared_subject(listed_with, climbed)
        return
    spoken_of = deed_spoken_of(verb) if is_after_comma(verb) else None
    if spoken_of is not None:
        yield spoken_of, "participle"
        return
    if is_after_comma(verb):
        governor = deed_beside(verb) or out_of_noun(told_before_teller(verb))
    for token, _ in surface_subjects(governor, climbed):
        yield token, "participle"


def finder_of_plan(infinitive: Token) -> Token | None:
    """The verb by which others' plan was found out: "uncovered a plot to bomb the station"."""
    above = infinitive.head
    if infinitive.dep_ == "advcl" and infinitive.tag_ == "VB":
        plans = (one for one in above.children if one.dep_ == "dobj")
        is_plan = any(one.lemma_.lower() in words_of("plot") for one in plans)
        return above if is_plan and above.lemma_ in words_of("finding_out") else None
    is_plan = infinitive.dep_ in {"acl", "relcl"} and above.dep_ == "dobj"
    return above.head if is_plan and above.head.lemma_ in words_of("finding_out") else None


def _verb_of_agent(noun: Token) -> Token | None:
    """The passive whose by-phrase ends with a noun."""
    return noun.head.head if noun.dep_ == "pobj" and noun.head.dep_ == "agent" else None


def _tells_of_both(verb: Token) -> bool:
    """Whether it is left open which side did it: "they clashed, leaving ten dead"."""
    is_leaving = verb.tag_ == "VBG" and verb.lemma_.lower() == "leave"
    return is_leaving and verb.head.lemma_.lower() in words_of("clashing")


def _is_of_victims(verb: Token) -> bool:
    """Whether who stands before a passive undergoes it: "a bus was hit, killing ten"."""
    is_harm = is_after_comma(verb) and verb.lemma_.lower() in words_of("striking")
    return is_harm and is_passive(verb.head) and verb.head.lemma_.lower() in words_of("struck")


def read_described(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a clause on a noun: "men who fled", "the claim to have shot a jet"."""
    if is_to_have(verb):
        yield from _who_makes(verb.head, climbed)
    else:
        yield from read_reduced_relative(verb, climbed)


def read_reduced_relative(
    verb: Token, climbed: int, effort: Token | None = None
) -> Iterator[tuple[Token, str]]:
    """The noun before a participle: "fighters captured in the raid", "troops shelling it".

    Before an infinitive it is an effort, and who makes it acts: "an army operation to free it".
    """
    noun = effort or verb.head
    sender = sender_of(noun) if verb.tag_ == "VBG" else None
    if sender is not None:
        yield antecedent(sender), "sender"
        return
    if is_after_comma(verb) and is_thing(noun):
        for token, _ in surface_subjects(clause_above(verb), climbed):
            yield token, "participle"
        return
    if (above := verb_that_goes_on(verb, noun)) is not None:
        yield from _shared_subject(above, climbed)
        return
    if verb.tag_ == "VBG" and noun.dep_ == "dobj" and is_device(noun):
        for token, _ in surface_subjects(noun.head, climbed):
            yield token, "reduced_relative"
    if verb.tag_ == "VBG" and noun.lemma_.lower() in words_of("recording"):
        above = noun.head.head  # "were seen on television attacking the town"
        yield from surface_subjects(above, climbed) if is_passive(above) else ()
        return
    if verb.tag_ != "VB":
        if noun.pos_ not in {"VERB", "AUX"} or verb.dep_ == "amod":
            yield parent_of(noun) or kin_of(noun, verb), "reduced_relative"
    else:
        yield from _who_makes(noun, climbed)


def _who_makes(noun: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """Who makes an effort: its owner, or who acts in the clause whose object it is."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ in {"amod", "compound"} and child.ent_type_):
            yield child, "control"
            return
    whole = _whole_of(noun)
    given = [one for one in whole.head.children if one.dep_ == "dative" and is_nominal(one)]
    if whole.dep_ == "dobj" and given:
        yield antecedent(given[0]), "control"
        return
    is_there = any(one.dep_ == "expl" for one in whole.head.children)
    if is_there or whole.head.lemma_ in words_of("finding_out"):
        return  # "he told of two attempts to kill him": not his own
    if whole.dep_ in {"dobj", "attr"} and whole.head.lemma_ not in words_of("speaking_of"):
        for token, _ in surface_subjects(whole.head, climbed):
            yield token, "control"


def _whole_of(part: Token) -> Token:
    """Of what a noun is a phase: "began the third phase of the effort to take the hill"."""
    whole = part
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and is_nominal(whole.head.head):
        whole = whole.head.head
    return whole


def is_device(noun: Token) -> bool:
    """Whether a noun is a weapon, by which someone else does what follows."""
    found = load_equipment().look_up(noun.lemma_)
    return noun.lemma_.lower() in words_of("device") or any(
        "weapon" in semantic_classes(one.class_) for one in found
    )


def read_gerund(verb: Token, climbed: int) -> Iterator[tuple[Token, str]]:
    """The subject of a gerund after a preposition: "accused rebels of shelling the town"."""
    governor: Token | None = verb.head.head
    assert governor is not None
    if _is_cause_of(governor, verb.head):
        return
    if verb.head.lower_ in _WHEN:
        governor = told_last(governor, verb)
    if governor.dep_ == "acomp":
        governor = governor.head
    elif governor.pos_ not in {"VERB", "AUX"}:
        listed = listed_for(governor)
        if listed is not None:
            yield antecedent(listed), "control"
            return
        owners = [child for child in governor.children if child.dep_ == "poss"]
        if owners:
            yield owners[0], "control"
            return
        governor = _verb_of_noun(governor)
    if governor is None or governor.lemma_.lower() in words_of("acquitting"):
        return
    accused = _accused_by(governor) if _is_of_object(governor, verb.head) else None
    if accused is not None:
        yield accused, "control"
        return
    for token, _ in surface_subjects(governor, climbed):
        yield token, "control"


def _is_cause_of(verb: Token, preposition: Token) -> bool:
    """Whether a gerund is what befell a subject: "killed by stoning", "wounded in shelling"."""
    is_harm = preposition.lower_ == "in" and kind_for(verb.lemma_) is not None
    return (is_harm or preposition.lower_ == "by") and is_passive(verb)


def _accused_by(verb: Token) -> Token | None:
    """The object of a verb, also where its clause describes it: "a man it accused of"."""
    for child in verb.children:
        if child.dep_ == "dobj":
            return antecedent(child)
    is_clause = verb.dep_ == "relcl" and not is_passive(verb)
    has_own = any(
        child.dep_ == "nsubj" and child.tag_ not in {"WP", "WDT"} for child in verb.children
    )
    return verb.head if is_clause and has_own else None


def _verb_of_noun(noun: Token) -> Token | None:
    """The verb of the clause of a noun from which a gerund hangs."""
    return noun.head if noun.dep_ in {"dobj", "nsubj", "attr"} else _accusing_verb(noun)


def _accusing_verb(doer: Token) -> Token | None:
    """The passive whose doer a noun is: in "suspected by police of theft" it is suspected."""
    verb = _verb_of_agent(doer)
    is_found = verb is not None and verb.lemma_.lower() in words_of("gerund_object")
    return verb if is_found else None


def _is_of_object(governor: Token, preposition: Token) -> bool:
    """Whether the object does it: "accused rebels of shelling", "helped it in fighting"."""
    word, lemma = preposition.lower_, governor.lemma_.lower()
    if word == "in":
        return lemma in words_of("helping")
    return lemma in words_of("gerund_object") and word in _TO_DEED


_SUBJECT_READERS: Final = {
    "conj": read_conjunct,
    "xcomp": read_control,
    "ccomp": read_control,
    "advcl": read_adverbial,
    "dep": read_adverbial,
    "acl": read_described,
    "amod": read_reduced_relative,
    "relcl": read_reduced_relative,
    "pcomp": read_gerund,
    "oprd": read_control,
    "acomp": read_complement,
}
