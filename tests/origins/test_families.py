from dateline.origins.families import families, family_of, same_house


def test_titles_of_one_owner_are_one_house() -> None:
    assert same_house("Al Arabiya", "Al Hadath") == "MBC Group"


def test_titles_of_two_owners_are_two_houses() -> None:
    assert same_house("Al Arabiya", "Al Jazeera") is None


def test_one_title_is_no_family_of_itself() -> None:
    assert same_house("The Guardian", "Guardian") is None


def test_unknown_title_has_no_family() -> None:
    assert family_of("The Plain Gazette") is None


def test_every_title_stands_in_the_table_once() -> None:
    assert len(families()) > 100
