"""Who does what to whom in a text, as the whole reading finds it."""

from dateline.bench.roles import Question, align, answer
from dateline.model import Claim, Role

ROLES = tuple((role, ()) for role in (Role.AGENT, Role.PATIENT))


def read_claim(text: str, trigger: str) -> Claim:
    """The claim of the words `trigger` in `text`."""
    question = Question(
        id="text",
        construction="",
        text=text,
        trigger=trigger,
        roles=ROLES,
        counts=frozenset(),
        speaker="",
        who="",
    )
    [found] = answer([question])
    assert found.claim is not None, f"no claim of {trigger!r}"
    assert align(question, [found.claim]) is found.claim
    return found.claim


def read_roles(text: str, trigger: str) -> set[tuple[str, str]]:
    """The (role, words) pairs of agents and patients of the claim of `trigger`."""
    claim = read_claim(text, trigger)
    return {
        (one.role.value, one.span.quote)
        for one in claim.arguments
        if one.role in {Role.AGENT, Role.PATIENT}
    }
