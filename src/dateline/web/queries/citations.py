"""How to cite a part of the data: version, filter and day, in the forms that people paste."""

import hashlib
from dataclasses import dataclass
from datetime import date

from dateline import __version__
from dateline.web.filters import IncidentFilter
from dateline.web.queries.catalogue import Catalogue
from dateline.web.queries.incidents import dataset_of, list_incidents
from dateline.web.queries.views import Dataset

MANIPULATIONS = "names of private persons masked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A citation.

    Attributes:
        filters: the parameters that select what is cited; none for everything.
        plain: a sentence.
        bibtex: an entry for BibTeX.
        csl: an item of CSL JSON.
    """

    filters: dict[str, str]
    n_incidents: int
    accessed: str
    plain: str
    bibtex: str
    csl: dict[str, str]
    dataset: Dataset


def cite(catalogue: Catalogue, wanted: IncidentFilter, accessed: date) -> Citation:
    """How to cite the incidents that fit, as they were on this day."""
    whole = wanted.whole()
    n = list_incidents(catalogue, whole).total
    dataset = dataset_of(catalogue.snapshot())
    filters = whole.to_params()
    chosen = "; ".join(f"{name}={value}" for name, value in sorted(filters.items()))
    note = f"Filters: {chosen or 'none'}. Manipulations: {MANIPULATIONS}."
    title = f"Dateline dataset, version {dataset.version}"
    return Citation(
        filters=filters,
        n_incidents=n,
        accessed=accessed.isoformat(),
        plain=(
            f"{title} ({n:,} incidents), read with Dateline {__version__}, "
            f"accessed {accessed.isoformat()}. {note}"
        ),
        bibtex=_bibtex(title, note, _key(dataset.version, chosen), accessed),
        csl={
            "id": _key(dataset.version, chosen),
            "type": "dataset",
            "title": title,
            "version": dataset.version,
            "accessed": accessed.isoformat(),
            "note": note,
        },
        dataset=dataset,
    )


def _key(version: str, chosen: str) -> str:
    """A key that differs where version or filter differ."""
    part = hashlib.sha256(chosen.encode()).hexdigest()[:6] if chosen else "all"
    return f"dateline-{version}-{part}"


def _bibtex(title: str, note: str, key: str, accessed: date) -> str:
    lines = {
        "title": title,
        "note": note,
        "version": title.rpartition(" ")[2],
        "urldate": accessed.isoformat(),
    }
    body = "".join(f"  {name} = {{{_braced(value)}}},\n" for name, value in lines.items())
    return f"@dataset{{{key},\n{body}}}\n"


def _braced(text: str) -> str:
    """A text in which nothing means anything to BibTeX."""
    kept = text.replace("\\", "/").replace("{", "(").replace("}", ")")
    return "".join(f"\\{one}" if one in "&%$#_" else one for one in kept)
