from dateline.claims.object_words import object_words
from factory import make_claim, make_report

TEXT = "Troops seized the old Forts."


def test_words_of_what_it_is_about_are_folded_and_have_no_plural() -> None:
    claim = make_claim(make_report(TEXT), trigger="old Forts", agent=None, patient="forts")
    assert object_words(claim) == {"fort"}


def test_doers_are_no_objects() -> None:
    assert object_words(make_claim(make_report(TEXT), agent="Troops")) == frozenset()
