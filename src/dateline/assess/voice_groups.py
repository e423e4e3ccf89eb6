"""Which voices are counted as one, and why, in words that a reader can check."""

from collections.abc import Sequence

from dateline.assess.speakers import COMMAND, STATE
from dateline.assess.voices import Voice
from dateline.link.wording import join_all
from dateline.model import SpeakerKind

ARTICLES = ("the ", "a ", "an ")
ORGANS = frozenset({STATE, COMMAND})


def group_words(group: Sequence[Voice]) -> str:
    """The names of one voice: "the army and the joint command as one (organs of one state)"."""
    names = _names(group)
    return names[0] if len(names) == 1 else f"{join_all(names)} as one ({_why(group)})"


def _names(group: Sequence[Voice]) -> list[str]:
    """The names, each once: "The Iraqi army" is "the Iraqi army"."""
    found: dict[str, str] = {}
    for voice in group:
        found.setdefault(_bare(voice.name), _in_a_row(voice))
    return [found[one] for one in sorted(found)]


def _bare(name: str) -> str:
    folded = name.casefold()
    return next(
        (folded.removeprefix(one) for one in ARTICLES if folded.startswith(one)), folded
    )


def _in_a_row(voice: Voice) -> str:
    """A speaker's name as it stands within a sentence; an outlet's is never changed."""
    name = voice.name
    is_title = voice.kind is SpeakerKind.OUTLET or not name.casefold().startswith(ARTICLES)
    return name if is_title else name[:1].lower() + name[1:]


def _why(group: Sequence[Voice]) -> str:
    if all(one.is_own for one in group):
        return _why_own(group)
    if {True, False} == {one.is_own for one in group if one.is_doer}:
        return "they tell of it as their own act"
    if SpeakerKind.OUTLET in {one.kind for one in group}:
        return "one outlet, wherever it is quoted"
    speakers = [one.speaker for one in group if one.speaker is not None]
    if all(one.office in ORGANS for one in speakers):
        return "organs of one state or side"
    if all(one.proper for one in speakers):
        return "names of one speaker"
    return "one has no name, and may be the other"


def _why_own(group: Sequence[Voice]) -> str:
    if any(one.kind is not SpeakerKind.OUTLET for one in group):
        return "an outlet, and people without a name whom it asked"
    return "reports of one origin"
