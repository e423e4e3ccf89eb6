import csv
import io
import json

from dateline.export import EXPORTERS, ExportFormat, claim_rows
from dateline.model import Claim, Place, decode, encode
from factory import MOSUL, make_claim, make_report


def export(form: ExportFormat, *claims: Claim) -> str:
    return b"".join(EXPORTERS[form](claim_rows(claims))).decode()


def test_jsonl_comes_back_as_the_same_claims() -> None:
    claims = [make_claim(killed=5), make_claim(make_report("They seized it."), place=None)]
    lines = export(ExportFormat.JSONL, *claims).splitlines()
    assert [decode(Claim, json.loads(line)) for line in lines] == claims


def test_csv_has_a_row_a_claim_under_one_header() -> None:
    text = export(ExportFormat.CSV, make_claim(killed=5), make_claim(place=None, day=None))
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["killed_best"] for row in rows] == ["5", ""]
    assert [row["place"] for row in rows] == ["Mosul", ""]


def test_csv_keeps_a_spreadsheet_from_running_a_quote() -> None:
    claim = make_claim(make_report('=HYPERLINK("x") seized the town.'))
    row = next(csv.DictReader(io.StringIO(export(ExportFormat.CSV, claim))))
    assert row["quote"].startswith("'=")


def test_csv_leaves_negative_numbers_alone() -> None:
    west = Place(name="Accra", lat=5.55, lon=-0.2, radius_km=5.0, precision=1)
    row = next(csv.DictReader(io.StringIO(export(ExportFormat.CSV, make_claim(place=west)))))
    assert row["lon"] == "-0.2"


def test_geojson_draws_points_and_keeps_what_has_no_place() -> None:
    whole = json.loads(export(ExportFormat.GEOJSON, make_claim(), make_claim(place=None)))
    point, nowhere = (feature["geometry"] for feature in whole["features"])
    assert point == {"type": "Point", "coordinates": [MOSUL.lon, MOSUL.lat]}
    assert nowhere is None


def test_geojson_draws_a_road_as_a_line() -> None:
    road = Place(
        name="A-B road", lat=1.5, lon=1.5, radius_km=70.0, line=((1.0, 1.0), (2.0, 2.0))
    )
    whole = json.loads(export(ExportFormat.GEOJSON, make_claim(place=road)))
    assert whole["features"][0]["geometry"]["type"] == "LineString"


def test_empty_export_is_still_valid_geojson() -> None:
    assert json.loads(export(ExportFormat.GEOJSON))["features"] == []


def test_encoded_claim_has_the_names_of_the_design() -> None:
    encoded = encode(make_claim(killed=5))
    assert isinstance(encoded, dict)
    assert {"id", "report_id", "zone", "sentence", "trigger", "event", "arguments", "place",
            "time", "counts", "attribution", "polarity", "modality", "time_status",
            "factuality", "confidence", "origin"} <= set(encoded)  # fmt: skip
