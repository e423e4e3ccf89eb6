"""Claims end to end in reports that we made up, of wars and in styles that no corpus here has.

``benchmarks/reports/unseen.jsonl`` was written and annotated by one reader with the codebook,
before its figures were known, and no rule is made from it. Scored as `gold` is.
"""

from pathlib import Path

from dateline.bench.gold import score_half
from dateline.bench.gold_reader import read_own
from dateline.bench.result import Result


def run(path: Path) -> Result:
    """The scores on the reports in the file `path`; `n` is the number of reports.

    Raises:
        MissingResourceError: there is no such file.
    """
    return score_half(read_own(path), path.stem, corpus="own_reports")
