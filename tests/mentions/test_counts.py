import pytest

from dateline.mentions import FoundCount, find_counts, kind_for
from dateline.model import CountKind, CountScope
from parsed import parse_text

pytestmark = pytest.mark.model


def counts_of(text: str) -> tuple[FoundCount, ...]:
    return find_counts(parse_text(text))


@pytest.mark.parametrize(
    ("text", "span", "bounds"),
    [
        ("Five river guards were killed.", "Five river guards", (5, 5, 5)),
        ("The shelling killed at least 12 people.", "at least 12 people", (12, 12, None)),
        ("The blast hurt dozens of villagers.", "dozens of villagers", (24, None, None)),
        ("Up to 20 militants surrendered.", "Up to 20 militants", (None, None, 20)),
        ("There were no casualties.", "no casualties", (0, 0, 0)),
        ("About 4,000 families fled the town.", "About 4,000 families", (4000, None, None)),
        ("A 17-year-old was shot dead.", "A 17-year-old", (1, 1, 1)),
        ("Two 19-year-olds were arrested.", "Two 19-year-olds", (2, 2, 2)),
        ("Police ambushed and killed him.", "him", (1, 1, 1)),
        ("The twin blasts killed five people each.", "five people", (10, 10, 10)),
        ("He is the sixth journalist killed here.", "the sixth journalist", (1, 1, 1)),
        ("A third guard was wounded.", "A third guard", (1, 1, 1)),
        ("A fifth candidate was arrested.", "A fifth candidate", (1, 1, 1)),
        (
            "Between 20 and 30 villagers were abducted.",
            "Between 20 and 30 villagers",
            (20, None, 30),
        ),
    ],
)
def test_count_covers_number_and_noun(
    text: str, span: str, bounds: tuple[int | None, int | None, int | None]
) -> None:
    (found,) = counts_of(text)
    assert found.count.span.quote == span
    assert (found.count.low, found.count.best, found.count.high) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "The tunnel was 10 metres deep.",
        "He was 45 years old.",
        "The plan was signed in 2015.",
        "Karim, 45, spoke first.",
        "Prices rose by 12 percent.",
        "The road is 30 km long.",
    ],
)
def test_measures_ages_and_years_are_no_counts(text: str) -> None:
    assert counts_of(text) == ()


def test_including_makes_a_part_through_a_conjunction() -> None:
    found = counts_of("The raid killed nine people, including three children and two women.")
    assert [one.count.scope for one in found] == [
        CountScope.NEW,
        CountScope.PART,
        CountScope.PART,
    ]


def test_of_them_makes_a_part() -> None:
    found = counts_of("Seven people were killed, four of them children.")
    assert [one.count.scope for one in found] == [CountScope.NEW, CountScope.PART]


@pytest.mark.parametrize(
    "text",
    [
        "That brings the death toll to 43.",
        "The toll rose to 43.",
        "More than 300 people have been killed since January.",
    ],
)
def test_toll_is_a_running_total(text: str) -> None:
    (found,) = counts_of(text)
    assert found.count.scope is CountScope.RUNNING_TOTAL


def test_noun_says_the_kind() -> None:
    (found,) = counts_of("The ministry reported 12 deaths.")
    assert (found.kind_said, found.count.kind) == (CountKind.KILLED, CountKind.KILLED)


def test_participle_after_a_number_says_the_kind() -> None:
    left, right = counts_of("The blast left 30 dead and more than 50 injured.")
    assert (left.kind_said, right.kind_said) == (CountKind.KILLED, CountKind.INJURED)


def test_family_of_five_counts_five() -> None:
    (found,) = counts_of("A family of five was buried under the house.")
    assert (found.count.best, found.count.of) == (5, "family")


def test_equipment_is_counted_as_materiel() -> None:
    (found,) = counts_of("The army destroyed 14 drones.")
    assert (found.count.kind, found.label) == (CountKind.MATERIEL, "drone")


def test_article_counts_one_person_but_no_group() -> None:
    (found,) = counts_of("A soldier joined a militia.")
    assert (found.count.span.quote, found.count.best) == ("A soldier", 1)


def test_head_is_the_offset_of_the_counted_noun() -> None:
    text = "Some said at least 100 river bombers waited."
    (found,) = counts_of(text)
    assert text[found.head :].startswith("bombers")


@pytest.mark.parametrize(
    ("lemma", "event_type", "kind"),
    [
        ("kill", None, CountKind.KILLED),
        ("wound", None, CountKind.INJURED),
        ("flee", "fighting.clash", CountKind.DISPLACED),
        ("raid", "abduction.hostage", CountKind.DETAINED),
        ("say", None, None),
    ],
)
def test_kind_comes_from_the_lemma_then_from_the_branch(
    lemma: str, event_type: str | None, kind: CountKind | None
) -> None:
    assert kind_for(lemma, event_type) is kind


@pytest.mark.parametrize("text", ["No one was hurt.", "Nobody was killed."])
def test_nobody_is_a_zero(text: str) -> None:
    (found,) = counts_of(text)
    assert (found.count.low, found.count.best, found.count.high) == (0, 0, 0)


@pytest.mark.parametrize(
    "text", ["The number of dead rose to 43.", "The death toll of 43 may rise."]
)
def test_words_between_toll_and_number_keep_it_a_running_total(text: str) -> None:
    (found,) = counts_of(text)
    assert found.count.scope is CountScope.RUNNING_TOTAL


def test_article_after_a_part_is_a_part() -> None:
    found = counts_of("Nine people, among them four women and a baby, were hurt.")
    assert [one.count.scope for one in found] == [
        CountScope.NEW,
        CountScope.PART,
        CountScope.PART,
    ]


def test_among_the_dead_is_a_part() -> None:
    (found,) = counts_of("Three children were among the dead.")
    assert found.count.scope is CountScope.PART


def test_size_of_a_body_is_no_count_but_its_strength_is() -> None:
    assert counts_of("The 12-member council met.") == ()
    (found,) = counts_of("The 7,000-strong force left.")
    assert (found.count.of, found.count.best) == ("force", 7000)


def test_hour_after_at_is_no_count() -> None:
    assert counts_of("They took the road at about nine.") == ()


def test_letter_behind_a_noun_is_no_article() -> None:
    assert counts_of("Blood of the groups A and O was short.") == ()


def test_share_of_a_counted_group_is_counted() -> None:
    half, group = counts_of("A third of the 31 hostages were freed.")[-2:]
    assert (half.count.best, half.count.low, half.count.span.quote) == (
        10,
        None,
        "third of the 31 hostages",
    )
    assert group.count.best == 31


def test_twice_as_many_are_twice_those_before() -> None:
    found = counts_of("Four marines were wounded and twice as many killed.")
    assert [one.count.best for one in found] == [4, 8]


@pytest.mark.parametrize(
    "text",
    ["Mayor shot dead in Karm", "Gunmen kidnap teacher in Karm", "Student killed at rally"],
)
def test_person_without_an_article_in_a_headline_is_one(text: str) -> None:
    assert [(one.row, one.count.best) for one in counts_of(text)] == [("singular", 1)]


def test_person_without_an_article_elsewhere_is_not_counted() -> None:
    assert counts_of("The war made student and teacher enemies.") == ()
