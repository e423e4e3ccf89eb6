"""How far two readers of the codebook agree on the documents that both annotated.

The second is scored against the first as Dateline is (`gold_matching`): F1 of the triggers,
and over the claims that both found the share on whose fields they agree, or the F1 of the
arguments. F1 is the same whichever of the two is the gold.
"""

from pathlib import Path
from typing import Final

from dateline.bench.gold_matching import measures_of, score_claims
from dateline.bench.gold_reader import GOLD, read_annotator
from dateline.bench.result import Result
from dateline.errors import MissingResourceError

MEASURES: Final = (
    "trigger",
    "trigger_type",
    "trigger_family",
    "trigger_type_roles",
    "type_of_paired",
    "roles_f1",
    "agent_f1",
    "patient_f1",
    "modality",
    "polarity",
    "time_status",
    "place",
    "place_said",
    "time",
    "time_said",
    "counts",
    "attribution",
    "attribution_kind",
)


FIRST: Final = ("a", "b")
MORE: Final = ("c", "d")
"""Who annotated documents twice: the first two for the halves, two others for ``more``."""


def run_more(path: Path) -> Result:
    """The agreement of the two who annotated the documents of ``more``."""
    return run(path, pair=MORE)


def run(path: Path, gold: Path = GOLD, pair: tuple[str, str] = FIRST) -> Result:
    """The agreement on the documents that both annotated; `n` is how many they are.

    Raises:
        MissingResourceError: no document was annotated twice.
    """
    first, second = (read_annotator(path, one, gold) for one in pair)
    shared = sorted(first.keys() & second.keys())
    if not shared:
        raise MissingResourceError(f"no document in {gold} was annotated twice")
    scores = [score_claims(first[key].claims, second[key].claims) for key in shared]
    n_first, n_second = (sum(len(by[key].claims) for key in shared) for by in (first, second))
    return Result(
        corpus="gold_agreement",
        part="documents annotated twice",
        n=len(shared),
        measures=measures_of(scores, MEASURES),
        notes=(f"{n_first} claims of the first annotator, {n_second} of the second",),
    )
