import pytest

from dateline.text.inflection import mend_lemma, noun_forms, participles, verb_forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("seize", {"seize", "seizes", "seized", "seizing"}),
        ("raid", {"raid", "raids", "raided", "raiding"}),
        ("gun", {"gun", "guns", "gunned", "gunning"}),
        ("expel", {"expel", "expels", "expelled", "expelling"}),
        ("bury", {"bury", "buries", "buried", "burying"}),
        ("flee", {"flee", "flees", "fled", "fleeing"}),
        ("die", {"die", "dies", "died", "dying"}),
        ("deploy", {"deploy", "deploys", "deployed", "deploying"}),
        ("retake", {"retake", "retakes", "retook", "retaken", "retaking"}),
        ("hit", {"hit", "hits", "hitting"}),
        ("sow", {"sow", "sows", "sowed", "sown", "sowing"}),
        ("sleep", {"sleep", "sleeps", "slept", "sleeping"}),
        ("waylay", {"waylay", "waylays", "waylaid", "waylaying"}),
        ("forsake", {"forsake", "forsakes", "forsook", "forsaken", "forsaking"}),
    ],
)
def test_verb_forms_are_those_of_english(lemma: str, forms: set[str]) -> None:
    assert verb_forms(lemma) == forms


@pytest.mark.parametrize(
    ("form", "read", "lemma"),
    [
        ("retook", "retook", "retake"),
        ("reoccupied", "reoccupie", "reoccupy"),
        ("untied", "untie", "untie"),
        ("wound", "wound", "wound"),
        ("hit", "hit", "hit"),
        ("seized", "seize", "seize"),
    ],
)
def test_lemma_that_the_parser_does_not_know_is_mended(
    form: str, read: str, lemma: str
) -> None:
    assert mend_lemma(form, read) == lemma


def test_noun_forms_know_irregular_plurals() -> None:
    assert noun_forms("gunman") == {"gunman", "gunmen"}


def test_noun_forms_add_es_after_a_hiss() -> None:
    assert noun_forms("clash") == {"clash", "clashes"}


def test_participles_leave_out_the_present() -> None:
    assert participles("shell") == {"shelled", "shelling"}


def test_verb_forms_double_an_l_as_the_british_do() -> None:
    assert {"cancelled", "canceled", "cancelling"} <= verb_forms("cancel")
    assert "revealled" not in verb_forms("reveal")


def test_verb_forms_double_where_the_last_syllable_is_stressed() -> None:
    assert "conferred" in verb_forms("confer")
    assert {"initialled", "initialed"} <= verb_forms("initial")
