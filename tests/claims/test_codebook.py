from pathlib import Path

import pytest

from dateline.claims.codebook import CodebookError, load_codebook, read_codebook
from dateline.claims.codebook_page import render_codebook
from dateline.claims.schemes import ACLED_SUB_EVENTS, PLOVER_MODES

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"

WORDS = """
[attack.armed]
title = "Armed attack"
definition = "One side attacks."
borderline = "None."
counts = ["A attacked B.", "B attacked A."]
not_counts = "He attacked the pudding."
"""
HEADER = "type,family,harm,plover,cameo,acled,ucdp,gtd\n"
CODES = HEADER + "attack.armed,violence,yes,ASSAULT/firearms,193,Battles: Armed clash,1,2\n"


def test_codebook_has_eighty_types() -> None:
    assert len(load_codebook().types) == 80


def test_codebook_reaches_every_acled_sub_event() -> None:
    reached = {pair for one in load_codebook().types for pair in one.acled}
    assert reached == {(event, sub) for event, subs in ACLED_SUB_EVENTS.items() for sub in subs}


def test_acled_has_twenty_five_sub_events() -> None:
    assert sum(len(subs) for subs in ACLED_SUB_EVENTS.values()) == 25


def test_codebook_reaches_every_plover_event_and_mode() -> None:
    reached = {(code.event, code.mode) for one in load_codebook().types for code in one.plover}
    wanted = {
        (event, mode) for event, modes in PLOVER_MODES.items() for mode in (modes or {None})
    }
    assert wanted <= reached


def test_plover_has_sixteen_events() -> None:
    assert len(PLOVER_MODES) == 16


def test_code_carries_the_main_crosswalks() -> None:
    code = load_codebook().code("materiel.capture")
    assert code.plover == ("COERCE", "seize")
    assert code.cameo == "171"
    assert code.acled == ("Strategic developments", "Looting/property destruction")


def test_code_of_a_plover_event_without_modes_is_the_event() -> None:
    assert load_codebook().code("talks.agree").plover == ("AGREE",)


def test_family_joins_a_killing_with_an_attack() -> None:
    codebook = load_codebook()
    assert codebook.family("violence.kill") == codebook.family("attack.airstrike")


def test_harm_is_claimed_by_an_attack_and_not_by_a_meeting() -> None:
    codebook = load_codebook()
    assert codebook["attack.armed"].harm
    assert not codebook["talks.meet"].harm


def test_codebook_refuses_an_unknown_type() -> None:
    with pytest.raises(CodebookError, match=r"attack\.pudding"):
        load_codebook().code("attack.pudding")


def test_codebook_knows_its_types() -> None:
    assert "attack.armed" in load_codebook()
    assert "attack.pudding" not in load_codebook()


def test_loader_accepts_a_sound_table() -> None:
    assert [one.type for one in read_codebook(WORDS, CODES).types] == ["attack.armed"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title =", "heading =", "unknown key 'heading'"),
        ('borderline = "None."', "", "missing key 'borderline'"),
        (', "B attacked A."', "", "two examples"),
        ('"None."', '" "', "empty text"),
        ("[attack.armed]", "[attack.Armed]", "lower case"),
    ],
)
def test_loader_refuses_unsound_words(old: str, new: str, message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        read_codebook(WORDS.replace(old, new), CODES)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("ASSAULT/firearms", "ASSAULT/pudding", "unknown PLOVER mode"),
        ("ASSAULT/firearms", "PUDDING", "unknown PLOVER event"),
        ("Armed clash", "Pudding fight", "unknown ACLED pair"),
        ("violence,yes", "kitchen,yes", "unknown family"),
        ("violence,yes", "violence,perhaps", "unknown harm"),
        (",193,", ",993,", "not a CAMEO code"),
        (",1,2", ",4,2", "unknown code '4'"),
        ("attack.armed,", "attack.other,", "no words for"),
        ("family,harm", "harm,family", "columns"),
    ],
)
def test_loader_refuses_unsound_codes(old: str, new: str, message: str) -> None:
    with pytest.raises(CodebookError, match=message):
        read_codebook(WORDS, CODES.replace(old, new, 1))


def test_loader_refuses_a_type_without_codes() -> None:
    with pytest.raises(CodebookError, match="no codes for"):
        read_codebook(WORDS, HEADER)


def test_page_equals_the_tables() -> None:
    assert PAGE.read_text(encoding="utf-8") == render_codebook(load_codebook())
