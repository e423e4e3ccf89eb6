import re
from dataclasses import replace
from functools import cache

import pytest

from dateline.claims.codebook import load_codebook
from dateline.claims.coder import code_document
from dateline.claims.resources import Resources, load_resources
from dateline.claims.schemes import PLOVER_MODES
from dateline.claims.triggers import (
    LightVerb,
    TriggerRow,
    TriggerTableError,
    load_light_verbs,
    load_triggers,
    read_light_verbs,
    read_triggers,
)
from dateline.model import Role
from dateline.text import read_document
from dateline.text.inflection import noun_forms, verb_forms
from dateline.text.language_model import load
from dateline.text.parse import parse_document
from factory import make_report

HEADER = "phrase,pos,type,frame,needs,unless,example,trap,source\n"
ROW = (
    "open fire,verb,attack.armed,subj=agent on=patient,subj:armed,on=stage,"
    "Guards opened fire.,The band opened fire.,own\n"
)
LIGHT = "verb,noun_slot,subject_role,example,source\n"


def head_forms(row: TriggerRow) -> frozenset[str]:
    if row.pos == "verb":
        return verb_forms(row.head)
    return noun_forms(row.head) if row.pos == "noun" else frozenset({row.head})


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-zé]+", text.lower()))


def test_table_has_a_row_for_every_type() -> None:
    coded = {row.event_type for row in load_triggers().rows}
    assert coded == {one.type for one in load_codebook().types}


def test_table_has_at_least_seven_thousand_rows() -> None:
    assert len(load_triggers().rows) >= 7000


def test_table_reaches_every_plover_event() -> None:
    codebook = load_codebook()
    coded = {
        code.event for row in load_triggers().rows for code in codebook[row.event_type].plover
    }
    assert coded == set(PLOVER_MODES)


def test_every_example_contains_the_head() -> None:
    rows = load_triggers().rows
    missing = [row.row_id for row in rows if not head_forms(row) & words_of(row.example)]
    assert missing == []


def test_row_ids_are_unique() -> None:
    rows = load_triggers().rows
    assert len({row.row_id for row in rows}) == len(rows)


def test_rows_are_found_by_phrase_and_by_head() -> None:
    table = read_triggers([("attack.csv", HEADER + ROW)])
    assert table.readings("open fire", "verb") == table.with_head("open") == table.rows
    assert table.phrases == (("open fire", "verb"),)


def test_row_says_roles_and_conditions() -> None:
    (row,) = read_triggers([("attack.csv", HEADER + ROW)]).rows
    assert row.role_of("on") is Role.PATIENT
    assert row.role_of("with") is None
    assert (row.needs, row.unless) == (("subj:armed",), ("on=stage",))


def test_alternatives_in_a_phrase_are_separate_rows() -> None:
    table = read_triggers(
        [("attack.csv", HEADER + ROW.replace("open fire", "open|cease fire"))]
    )
    assert [row.phrase for row in table.rows] == ["open fire", "cease fire"]


def test_repeated_readings_are_numbered() -> None:
    table = read_triggers([("attack.csv", HEADER + ROW + ROW)])
    assert [row.row_id for row in table.rows] == [
        "attack.armed:open fire:verb",
        "attack.armed:open fire:verb#2",
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("open fire", "Open Fire", "lower-case lemmas"),
        (",verb,", ",particle,", "part of speech"),
        ("attack.armed", "attack.pudding", "unknown event type"),
        ("on=patient", "onto=pudding", "unknown role"),
        ("on=patient", "beneath=patient", "unknown slot"),
        ("on=patient", "subj=patient", "twice"),
        ("subj:armed", "subj:pudding", "unknown class"),
        ("subj:armed", "subj", "not a condition"),
        ("on=stage", "beneath=stage", "unknown slot"),
        ("Guards opened fire.", "Guards opened fire", "not a sentence"),
        (",own", ",", "no source"),
        (",own", "", "8 cells"),
    ],
)
def test_loader_refuses_an_unsound_row(old: str, new: str, message: str) -> None:
    with pytest.raises(TriggerTableError, match=message) as caught:
        read_triggers([("attack.csv", HEADER + ROW.replace(old, new, 1))])
    assert "attack.csv, line 2" in str(caught.value)


def test_loader_refuses_an_unknown_header() -> None:
    with pytest.raises(TriggerTableError, match="columns"):
        read_triggers([("attack.csv", ROW)])


def test_light_verb_says_where_its_noun_stands() -> None:
    assert read_light_verbs(LIGHT + "come,under,patient,The town came under fire.,own\n") == (
        LightVerb(
            words=("come",),
            noun_slot="under",
            subject_role=Role.PATIENT,
            example="The town came under fire.",
        ),
    )


def test_light_verbs_refuse_an_unknown_role() -> None:
    with pytest.raises(TriggerTableError, match="line 2: unknown role"):
        read_light_verbs(LIGHT + "come,under,victim,The town came under fire.,own\n")


def test_every_light_verb_stands_in_its_example() -> None:
    rows = load_light_verbs()
    assert [
        one.words for one in rows if not verb_forms(one.words[0]) & words_of(one.example)
    ] == []


def tables_alone() -> Resources:
    return replace(load_resources(), reader=None)


@cache
def types_in(text: str) -> frozenset[str]:
    parse = parse_document(read_document(make_report(text=text)), load())
    coding = code_document(parse, make_report(text=text), tables_alone())
    return frozenset(claim.event.type for claim in coding.claims)


CONTEXT = "Rebels fought government soldiers in the province. "
"""Many rows hold only in a document about conflict."""


def types_beside_context(text: str) -> frozenset[str]:
    document = CONTEXT + text
    parse = parse_document(read_document(make_report(text=document)), load())
    coding = code_document(parse, make_report(text=document), tables_alone())
    own = (claim for claim in coding.claims if claim.trigger.start >= len(CONTEXT))
    return frozenset(claim.event.type for claim in own)


@pytest.mark.model
def test_nine_of_ten_examples_fire_by_themselves() -> None:
    rows = load_triggers().rows[::8]
    fired = [row for row in rows if row.event_type in types_beside_context(row.example)]
    assert len(fired) >= 0.9 * len(rows)


@pytest.mark.model
def test_traps_do_not_fire() -> None:
    rows = [row for row in load_triggers().rows if row.trap][::3]
    sprung = [row.row_id for row in rows if row.event_type in types_in(row.trap)]
    assert sprung == []
