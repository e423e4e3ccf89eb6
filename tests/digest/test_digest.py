import re
from datetime import date
from pathlib import Path

import pytest

from dateline.digest import Digest, build_digest, write_html, write_markdown
from dateline.digest.evidence import Evidence
from dateline.digest.html import mark_triggers
from dateline.digest.map import draw_map
from dateline.digest.timeline import draw_timeline, in_focus, n_out_of_focus
from dateline.model import Claim, Modality, Place, Polarity, make_failure
from dateline.pipeline import derive
from dateline.store import IncidentQuery, Reading, open_store
from factory import MOSUL, READER, make_claim, make_document, make_report

FAR = Place(name="Farpoint", lat=-30.0, lon=150.0, precision=1, radius_km=5.0)


def digest_of(folder: Path, *told: tuple[str, str, dict[str, object]]) -> Digest:
    store = open_store(folder / "war.db")
    for outlet, text, fields in told:
        report = make_report(text, publisher=outlet, title=f"Told by {outlet}")
        claim: Claim = make_claim(report, **fields)  # type: ignore[arg-type]
        document = make_document(report)
        reading = Reading(report=report, document=document, claims=(claim,), reader=READER)
        store.add_readings([reading])
    store.add_failures([make_failure("ingest", "broken.pdf", "the PDF is broken")])
    derive(store)
    built = build_digest(store, IncidentQuery())
    store.close()
    return built


@pytest.fixture
def digest(tmp_path: Path) -> Digest:
    return digest_of(
        tmp_path,
        ("A", "Troops seized the old fort.", {"killed": 5}),
        ("B", "The old fort was seized by troops.", {"killed": 9}),
        ("C", "Troops seized the <b>bridge</b>.", {"place": FAR}),
        ("D", "They plan that troops seized it.", {"modality": Modality.INTENDED}),
    )


def test_page_is_self_contained(digest: Digest) -> None:
    page = write_html(digest)
    assert "<script" not in page
    assert not re.findall(r"(?:src|href)=\"(?!#)", page)
    assert "url(" not in page


def test_page_escapes_what_reports_say(digest: Digest) -> None:
    page = write_html(digest)
    assert "<b>bridge</b>" not in page
    assert "&lt;b&gt;bridge&lt;/b&gt;" in page


@pytest.mark.parametrize("write", [write_html, write_markdown])
def test_digest_tells_incidents_disputes_and_failures(digest: Digest, write) -> None:  # type: ignore[no-untyped-def]
    text = write(digest)
    for part in ("Mosul", "29 June 2017", "killed", "broken.pdf", "the PDF is broken"):
        assert part in text


def test_numbers_in_conflict_are_listed_as_such(digest: Digest) -> None:
    assert len(digest.conflicting) == 1
    assert "conflict on <b>killed</b>" in write_html(digest)


def test_intended_event_is_told_but_is_no_incident(digest: Digest) -> None:
    assert [claim.modality for claim in digest.unhappened] == [Modality.INTENDED]
    assert "They plan that" in write_html(digest)


def test_digest_says_what_is_meant_by_an_intention(digest: Digest) -> None:
    assert "Place taken: " in write_markdown(digest)
    assert "<b>Place taken</b>" in write_html(digest)


def test_empty_store_gives_a_whole_page(tmp_path: Path) -> None:
    page = write_html(digest_of(tmp_path))
    assert "No incidents." in page
    assert page.endswith("</html>")


def test_map_marks_a_place_known_to_a_town(digest: Digest) -> None:
    assert 'class="area' in draw_map(digest.ground)
    assert 'class="mark' in draw_map(digest.ground)


def test_map_gives_a_vague_place_its_area_only(tmp_path: Path) -> None:
    vague = Place(name="Nineveh", lat=36.0, lon=42.0, precision=4, radius_km=150.0)
    other = digest_of(tmp_path, ("A", "Troops seized it.", {"place": vague}))
    assert 'class="area' in draw_map(other.ground)
    assert 'class="mark' not in draw_map(other.ground)


def test_map_without_places_is_left_out() -> None:
    assert draw_map([]) == ""
    assert draw_timeline([]) == ""


def test_timeline_links_to_each_dated_incident(digest: Digest) -> None:
    drawn = draw_timeline(digest.ground)
    for one in digest.ground:
        assert f"#{one.view.incident.id}" in drawn


def test_place_far_from_all_others_does_not_shrink_the_map(tmp_path: Path) -> None:
    near: list[tuple[str, str, dict[str, object]]] = [
        (f"outlet {n}", f"Troops seized fort {n}.", {"place": place_near(n)}) for n in range(8)
    ]
    drawn = draw_map(
        digest_of(tmp_path, *near, ("Z", "Troops seized it.", {"place": FAR})).ground
    )
    assert "Mosul" in drawn
    assert "Farpoint</text>" not in drawn


def told_in_mosul(digest: Digest) -> list[Evidence]:
    found = [one for one in digest.ground if one.view.incident.place]
    return [one for one in found if "Mosul" in one.view.incident.summary]


def place_near(n: int) -> Place:
    return Place(
        name=f"Mosul {n}", lat=36.0 + n / 20, lon=43.0 + n / 20, precision=1, radius_km=2.0
    )


def test_event_that_nobody_affirms_is_told_apart(tmp_path: Path) -> None:
    built = digest_of(tmp_path, ("A", "Troops seized it.", {"polarity": Polarity.DENIED}))
    assert (len(built.ground), len(built.denied)) == (0, 1)
    assert "Denied, or affirmed by no voice" in write_html(built)


def test_sentence_of_two_claims_is_printed_once_with_both_marked() -> None:
    report = make_report("Shells hit and killed nine.")
    claims = [make_claim(report, trigger=word) for word in ("hit", "killed")]
    assert mark_triggers(claims) == ("Shells <mark>hit</mark> and <mark>killed</mark> nine.")


def test_denied_event_is_marked_denied(tmp_path: Path) -> None:
    told = ("A", "Troops seized it.", {"polarity": Polarity.DENIED, "place": MOSUL})
    assert "denied" in write_markdown(digest_of(tmp_path, told))


def test_map_says_which_country_and_how_far(digest: Digest) -> None:
    drawn = draw_map(told_in_mosul(digest))
    assert ">Iraq</text>" in drawn
    assert " km</text>" in drawn


def test_background_does_not_stretch_the_timeline(tmp_path: Path) -> None:
    now: list[tuple[str, str, dict[str, object]]] = [
        (f"outlet {n}", f"Troops seized fort {n}.", {"day": date(2017, 6, 20 + n)})
        for n in range(8)
    ]
    long_ago: tuple[str, str, dict[str, object]] = (
        "Z",
        "Troops seized it.",
        {"day": date(2014, 6, 10)},
    )
    ground = digest_of(tmp_path, *now, long_ago).ground
    assert len(in_focus(ground)) == len(ground) - 1
    assert n_out_of_focus(ground) == 1


def test_second_war_is_drawn_beside_the_first(tmp_path: Path) -> None:
    days = [date(2017, 6, 20 + n) for n in range(6)] + [date(2019, 6, n + 1) for n in range(3)]
    told: list[tuple[str, str, dict[str, object]]] = [
        (f"outlet {n}", f"Troops seized fort {n}.", {"day": day}) for n, day in enumerate(days)
    ]
    ground = digest_of(tmp_path, *told).ground
    assert n_out_of_focus(ground) == 0
    assert len(in_focus(ground)) == len(ground)
