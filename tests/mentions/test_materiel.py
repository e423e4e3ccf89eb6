import pytest

from dateline.mentions import FoundMateriel, find_materiel, semantic_classes
from dateline.mentions.equipment import load_equipment, plural_of
from dateline.mentions.tables import read_table
from parsed import parse_text

pytestmark = pytest.mark.model


def materiel_of(text: str) -> tuple[FoundMateriel, ...]:
    return find_materiel(parse_text(text))


def test_model_and_common_noun_are_one_mention() -> None:
    (found,) = materiel_of("Rebels captured a T-72 tank.")
    assert found.mention.span.quote == "a T-72 tank"
    assert (found.materiel.class_, found.materiel.model, found.materiel.count) == (
        "tank",
        "T-72",
        1,
    )


def test_conjoined_equipment_is_counted_apart() -> None:
    found = materiel_of("The army lost two M113s and three howitzers.")
    assert [(one.group, one.materiel.count) for one in found] == [
        ("armour", 2),
        ("artillery", 3),
    ]


def test_plain_plural_has_no_count() -> None:
    (found,) = materiel_of("They fired mortars at the hill.")
    assert (found.materiel.class_, found.materiel.count) == ("mortar", None)


def test_calibre_or_weight_is_no_number_of_weapons() -> None:
    (found,) = materiel_of("A 500-pound bomb hit the school.")
    assert found.materiel.count == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Lancet printed the study.",
        "Gold lies in mines of mine.",
        "The leopard slept.",
    ],
)
def test_doubtful_names_alone_are_no_models(text: str) -> None:
    assert [one for one in materiel_of(text) if one.materiel.model] == []


def test_doubtful_name_beside_equipment_is_a_model() -> None:
    (found,) = materiel_of("Gunners fired Grad rockets at the town.")
    assert (found.materiel.class_, found.materiel.model) == ("mlrs", "BM-21 Grad")


def test_verb_that_looks_like_equipment_is_left_alone() -> None:
    assert materiel_of("They shell the town every night.") == ()


@pytest.mark.parametrize(
    ("class_", "expected"),
    [("tank", "vehicle"), ("drone", "aircraft"), ("mortar", "weapon"), ("vessel", "vessel")],
)
def test_semantic_classes_follow_the_group(class_: str, expected: str) -> None:
    assert expected in semantic_classes(class_)


def test_equipment_table_has_no_name_twice() -> None:
    columns = ("model", "names", "doubtful", "class", "group", "source")
    names = [
        name.casefold()
        for row in read_table("mentions", "equipment.csv", columns)
        for name in row["names"].split("|")
    ]
    assert len(names) == len(set(names)) > 1000


def test_equipment_is_found_in_the_plural() -> None:
    assert plural_of("battery") == "batteries"
    assert load_equipment().look_up("T-72s")[0].model == "T-72"
