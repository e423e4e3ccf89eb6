"""Claims against the half of our gold standard that nobody looks at: figures, no examples."""

from pathlib import Path
from typing import Final

from dateline.bench.gold import score_half
from dateline.bench.gold_reader import read_half
from dateline.bench.result import Result

UNSEEN: Final = "unseen"


def run(path: Path) -> Result:
    """The scores on the unseen half; `n` is the number of documents.

    Raises:
        MissingResourceError: the corpus in `path`, or the annotations, are not there.
    """
    return score_half(read_half(path, UNSEEN), UNSEEN)
