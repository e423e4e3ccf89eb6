from datetime import date
from pathlib import Path

import pytest

from dateline.bench.muc4_reader import Filler, read_days, read_location, read_part
from dateline.errors import MissingResourceError

TEXT = """TST9-MUC4-0001

   PORT KARM, 5 MAR 90 (RADIO) -- [TEXT] ARMED MEN BURNED A MILL.

TST9-MUC4-0002

   PORT KARM, 6 MAR 90 (RADIO) -- [TEXT] THE MAYOR MET THE FARMERS.
"""
KEY = """
0.  MESSAGE: ID                     TST9-MUC4-0001
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
2.  INCIDENT: DATE                  - 04 MAR 90
3.  INCIDENT: LOCATION              CHILE: PORT KARM (CITY)
4.  INCIDENT: TYPE                  ARSON
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
9.  PERP: INDIVIDUAL ID             "ARMED MEN" / "MEN"
                                    ? "RIDERS"
10. PERP: ORGANIZATION ID           "UPLAND FRONT" / "UF"
                                    "RED BRIGADE"
11. PERP: ORGANIZATION CONFIDENCE   (POSSIBLE / REPORTED AS FACT): "UPLAND FRONT" / "UF"
                                    SUSPECTED OR ACCUSED: "RED BRIGADE"
18. HUM TGT: NAME                   "JUAN ROE"
19. HUM TGT: DESCRIPTION            "MILLER": "JUAN ROE"
                                    "FARMHAND"

0.  MESSAGE: ID                     TST9-MUC4-0002
1.  MESSAGE: TEMPLATE               *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tst9-muc4").write_text(TEXT)
    (tmp_path / "key-tst9.v1").write_text(KEY)
    return tmp_path


def test_part_keeps_messages_without_incident(folder: Path) -> None:
    messages = read_part(folder)
    assert [len(one.templates) for one in messages] == [1, 0]
    assert messages[0].published is not None
    assert messages[0].published.date() == date(1990, 3, 5)


def test_alternatives_and_optional_fillers_are_read(folder: Path) -> None:
    key = read_part(folder)[0].templates[0]
    assert key.is_optional
    assert key.individuals == (
        Filler(words=("ARMED MEN", "MEN")),
        Filler(words=("RIDERS",), is_optional=True),
    )


def test_confidence_belongs_to_the_organisation_that_it_refers_to(folder: Path) -> None:
    front, brigade = read_part(folder)[0].templates[0].organisations
    assert front.confidences == ("POSSIBLE", "REPORTED AS FACT")
    assert brigade.confidences == ("SUSPECTED OR ACCUSED",)


def test_description_joins_the_name_it_is_of(folder: Path) -> None:
    key = read_part(folder)[0].templates[0]
    assert [one.words for one in key.people] == [("JUAN ROE", "MILLER"), ("FARMHAND",)]


def test_day_by_which_is_open() -> None:
    assert read_days("- 04 MAR 90") == (date.min, date(1990, 3, 4))
    assert read_days("02 MAR 90 - 04 MAR 90") == (date(1990, 3, 2), date(1990, 3, 4))


def test_location_keeps_names_without_their_kind() -> None:
    assert read_location(["CHILE: NORTH (PROVINCE): PORT KARM (CITY)"]) == (
        ("CHILE",),
        ("NORTH", "PORT KARM"),
    )


def test_folder_without_keys_is_missing(tmp_path: Path) -> None:
    with pytest.raises(MissingResourceError, match="no messages"):
        read_part(tmp_path)
