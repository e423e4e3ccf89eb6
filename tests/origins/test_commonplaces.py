from datetime import UTC, datetime, timedelta

from dateline.model import OriginKind
from dateline.origins import find_origins
from dateline.origins.commonplaces import find_commonplaces
from dateline.origins.shingles import Fingerprint, take_fingerprint
from factory import make_document, make_report

FORMULA = "No group has said that it was behind the act, and the police began an inquiry."
HOUSE = (
    "Nations that take part in the operation are Ardenia, Kestria, Maruvia, the Coast Islands "
    "and nine others whose flags fly over the headquarters."
)
NEWS = (
    "A mule driver was shot at the ford of Dorn by men who wanted his two animals.",
    "The pumping station of Karm stood still after somebody cut its only cable with an axe.",
    "Seven sheep and a shepherd fell to a shell on the pasture above Lower Mills.",
    "In Tibna a teacher was taken from the bus and has not been heard of since.",
    "Rain of bullets at a wedding in Ilm, where the groom's uncle lost an eye.",
)
START = datetime(2017, 6, 27, 9, 0, tzinfo=UTC)


def taken(text: str, publisher: str, days: int = 0) -> Fingerprint:
    published = START + timedelta(days=days)
    report = make_report(text, publisher=publisher, published=published)
    return take_fingerprint(report, make_document(report))


def test_run_of_reports_with_little_else_in_common_is_a_formula() -> None:
    items = [taken(f"{news} {FORMULA}", f"outlet {n}") for n, news in enumerate(NEWS)]
    found = find_commonplaces(items)
    assert set(found.tolist()) >= set(taken(FORMULA, "x").shingles.tolist())


def test_what_an_outlet_prints_on_three_days_is_its_formula() -> None:
    items = [
        taken(f"{news} {HOUSE}", "Joint Command", days) for days, news in enumerate(NEWS[:3])
    ]
    assert len(find_commonplaces(items)) > 0


def test_copies_of_one_story_make_no_formula() -> None:
    story = " ".join(NEWS)
    cut = [" ".join(NEWS[:at]) for at in (2, 3, 4)]
    items = [taken(text, f"outlet {n}") for n, text in enumerate([story, *cut])]
    assert len(find_commonplaces(items)) == 0


def test_reports_that_share_a_formula_alone_are_no_copies() -> None:
    reports = [
        make_report(f"{news} {FORMULA}", publisher=f"outlet {n}", published=START)
        for n, news in enumerate(NEWS)
    ]
    origins = find_origins([(one, make_document(one)) for one in reports])
    assert len(origins) == len(NEWS)


def test_copy_of_a_release_is_found_beside_the_series() -> None:
    series = [
        make_report(
            f"{news} {HOUSE}", publisher="Joint Command", published=START + timedelta(n)
        )
        for n, news in enumerate(NEWS)
    ]
    copy = make_report(
        f"{NEWS[2]} {HOUSE}", publisher="Other Paper", published=START + timedelta(days=2)
    )
    origins = find_origins([(one, make_document(one)) for one in (*series, copy)])
    joined = [one for one in origins if len(one.members) > 1]
    assert [set(one.members) for one in joined] == [{series[2].id, copy.id}]
    assert joined[0].links[0].kind is OriginKind.EXACT_COPY
