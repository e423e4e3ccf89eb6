"""Who takes which part in the events of a type, where no row of the tables says so."""

from dateline.claims.codebook import load_codebook
from dateline.claims.rows import DONE_TO_SOMEONE, PLAIN, usual_frame
from dateline.model import Role


def test_every_type_has_a_usual_frame_of_its_verbs() -> None:
    assert all(usual_frame(one.type, "verb") for one in load_codebook().types)


def test_usual_frame_of_an_object_says_who_it_is_done_to() -> None:
    frame = dict(usual_frame("attack.shelling", DONE_TO_SOMEONE))
    assert (frame["subj"], frame["obj"]) == (Role.AGENT, Role.PATIENT)


def test_words_that_the_table_does_not_name_have_a_doer_and_a_sufferer() -> None:
    assert usual_frame("fighting.clash", "interjection") == PLAIN
