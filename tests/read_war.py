"""The claims of a sentence as it stands in a report of a war."""

from dateline.model import Claim
from dateline.pipeline import read_closely
from factory import make_report

WAR = (
    "The Front and the army have been at war in the valley since June. "
    "A commission came to the capital in May. It has written to both sides. "
)


def read(text: str) -> tuple[Claim, ...]:
    """The claims of a sentence in a report of a war, without the war."""
    claims = read_closely(make_report(WAR + text)).claims
    return tuple(one for one in claims if one.trigger.start >= len(WAR))
