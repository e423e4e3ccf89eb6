"""Which claims of an incident still stand, and which were taken back, denied, or an error.

A claim falls where its sentence only repeats an error that is corrected, where the same outlet
later denies it in its own name, where a later version of the page tells the same happening, or
where the text under a headline does not carry it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from dateline.assess.asked import with_asker
from dateline.assess.independence import likeness, number_voices, same_voice
from dateline.assess.openings import LOSS_TYPES, with_openings
from dateline.assess.own_act import (
    ACTS,
    denies_only_its_part,
    is_own_act,
    tells_own_act,
)
from dateline.assess.voices import Voice, says_itself, voice_of, voices_of
from dateline.claims.averted import leaves_the_act
from dateline.claims.fitting_act import HARMS
from dateline.link.quoted_errors import (
    Number,
    errors_of,
    outlet_of,
    puts_right,
    quotes_error,
)
from dateline.model import (
    Attribution,
    Claim,
    HeadlineStatus,
    Modality,
    Origin,
    OriginKind,
    OriginLink,
    Polarity,
    Role,
    SpeakerKind,
    Stance,
    Zone,
)
from dateline.origins.voices import OutletNames, same_outlet

HELP, WORDS = "aid", "statement"
ADMISSION = "statement.claim_responsibility"
HOLDING, TAKING = "territory.hold", "territory.seize"
LOSING = frozenset({"territory.withdraw", "territory.seize"})
HABIT = re.compile(
    r"\b(?:(?:do|does) not|(?:do|does)n[’']t)(?: ever| usually)?\s$",
    re.IGNORECASE,
)
HABIT_LETTERS = 30
UNHEARD = re.compile(
    r"\b(?:(?:hear|hears|heard) (?:no|nothing)|(?:wait|waited|waiting) for)\b[^.;:]{0,20}$",
    re.IGNORECASE,
)
"""Before what somebody did not hear, or await: it may have been all the same."""


SOURCE = re.compile(r"(?:an?|one|two|three|some|several) .*?\bsources?\b", re.IGNORECASE)
"""Somebody without a name on whose word an outlet tells something."""

UNREST = frozenset({"protest.force", "protest.intervene", "protest.riot"})
"""What of a protest may have cost lives."""


class Standing(StrEnum):
    """What has become of a claim within its incident."""

    STANDS = "stands"
    DENIES = "denies"
    NOT_US = "denies its part"
    NO_LOSS = "no loss"
    LEFT_OPEN = "leaves it open"
    REPEATS_ERROR = "repeats an error"
    TAKEN_BACK = "taken back"
    SUPERSEDED = "superseded"
    HEADLINE_ONLY = "headline only"
    HEADLINE_ECHO = "said again in the text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A claim with its voices, when it was published, and what has become of it.

    Attributes:
        group: number of the voice within the incident: equal where two claims are one voice's.
        own_group: the same, but of an outlet that goes on telling what its speaker said, the
            outlet's own.
        errors: numbers that the same outlet later quotes as its error: kind, low and high.
    """

    claim: Claim
    voices: tuple[Voice, ...]
    published: datetime | None
    standing: Standing = Standing.STANDS
    group: int = 0
    own_group: int = 0
    errors: frozenset[Number] = frozenset()

    @property
    def voice(self) -> Voice:
        """The ultimate voice."""
        return self.voices[-1]


def hear(
    claims: Sequence[Claim], origins: Mapping[str, Origin], published: Mapping[str, datetime]
) -> tuple[Spoken, ...]:
    """The claims with their voices and standing, by publication, report and order in it."""
    outlets = OutletNames(sorted({outlet for one in claims if (outlet := outlet_of(one))}))
    mended = {one.report_id for one in claims if puts_right(one, claims)}
    told = [
        (one, tuple(_as_told(v, one, outlets, mended) for v in voices_of(one, origins)))
        for claim in claims
        for one in split_disputed(claim, origins)
    ]
    heard = [
        Spoken(claim=one, voices=voices, published=published.get(one.report_id))
        for one, voices in with_openings(told, origins)
    ]
    own = [origins[one.claim.report_id] for one in heard if one.claim.report_id in origins]
    versions = _version_numbers(own)
    ordered = sorted(heard, key=lambda one: _order(one, versions))
    replaced = _replaced({one.claim.report_id for one in ordered}, origins)
    said = [one.claim for one in ordered]
    quoting = [one for one in said if quotes_error(one, said)]
    denials = [one for one in ordered if one.claim.polarity is Polarity.DENIED]
    numbers = number_voices([one.voice for one in ordered])
    speaking = _only_speakers(ordered, numbers)
    return tuple(
        replace(
            one,
            group=_group_of(one, numbers, speaking),
            own_group=numbers[likeness(one.voice)],
            standing=_standing(one, ordered, denials, replaced),
            errors=frozenset(errors_of(one.claim, quoting)),
        )
        for one in ordered
    )


def _as_told(
    voice: Voice, claim: Claim, outlets: OutletNames, mended: AbstractSet[str]
) -> Voice:
    """The voice as one claim tells it: to whom it spoke, and what of the telling is its own."""
    return replace(
        with_asker(voice, claim, outlets),
        is_doer=tells_own_act(claim, voice),
        corrects=voice.kind is SpeakerKind.OUTLET and claim.report_id in mended,
    )


def _only_speakers(
    ordered: Sequence[Spoken], numbers: Mapping[object, int]
) -> Mapping[str, int]:
    """The number of the speaker on whom an outlet rests, where it names only one."""
    named: dict[str, set[int]] = {}
    for one in ordered:
        is_speaker = not one.voice.is_own and not one.voice.is_faceless
        if is_speaker and one.voice.outlet and one.claim.polarity is Polarity.AFFIRMED:
            named.setdefault(one.voice.outlet, set()).add(numbers[likeness(one.voice)])
    return {outlet: min(groups) for outlet, groups in named.items() if len(groups) == 1}


def _group_of(one: Spoken, numbers: Mapping[object, int], speaking: Mapping[str, int]) -> int:
    """The number of a claim's voice; an outlet that goes on telling has it from its speaker.

    "A bomb exploded, the police chief said. Five people died." are both the chief's.
    """
    own = numbers[likeness(one.voice)]
    goes_on = one.voice.kind is SpeakerKind.OUTLET and one.claim.polarity is Polarity.AFFIRMED
    return speaking.get(one.voice.outlet or "", own) if goes_on else own


def split_disputed(claim: Claim, origins: Mapping[str, Origin]) -> Iterator[Claim]:
    """The claim, and the denial of each who is told to dispute what the others say.

    "A mine killed two, the police said. The rebels denied involvement." Who only denies to have
    had a part in something does not tell it, nor does "denied carrying out the attack" say who
    did.
    """
    affirmed = claim.polarity is Polarity.AFFIRMED
    wanted = (Stance.DISPUTES, Stance.DENIES) if affirmed else (Stance.DISPUTES,)
    links = [link for link in claim.attribution if link.stance in wanted]
    if any(link.stance is Stance.DENIES for link in links):
        others = tuple(one for one in claim.arguments if one.role is not Role.AGENT)
        claim = replace(claim, arguments=others)
    denials = [(link, _denied_by(link, claim)) for link in links]
    if not any(_denies_own_words(link, one, claim, origins) for link, one in denials):
        yield claim
    yield from (one for _, one in denials)


def _denied_by(link: Attribution, claim: Claim) -> Claim:
    """What one link of the chain denies, as a claim of its own."""
    chain = (*claim.attribution[:1], link)
    return replace(claim, polarity=Polarity.DENIED, attribution=chain)


def _denies_own_words(
    link: Attribution, denial: Claim, claim: Claim, origins: Mapping[str, Origin]
) -> bool:
    """Whether a voice only denies its part in a sentence: "we had no part in it"."""
    if link.cue is None or not claim.sentence.covers(link.cue):
        return False
    return same_voice(voice_of(denial, origins), voice_of(claim, origins))


def _standing(
    one: Spoken,
    ordered: Sequence[Spoken],
    denials: Sequence[Spoken],
    replaced: frozenset[str],
) -> Standing:
    claim = one.claim
    if claim.headline_status not in (None, HeadlineStatus.CARRIED):
        return Standing.HEADLINE_ONLY
    if claim.report_id in replaced:
        return Standing.SUPERSEDED
    if claim.zone is Zone.HEADLINE and any(_is_text_of(other, one) for other in ordered):
        return Standing.HEADLINE_ECHO
    if claim.polarity is Polarity.DENIED:
        return _standing_of_denial(one, ordered)
    if quotes_error(one.claim, (other.claim for other in ordered)):
        return Standing.REPEATS_ERROR
    if _holds_what_others_took(one, ordered):
        return Standing.DENIES
    if any(takes_back(other, one) for other in denials):
        return Standing.TAKEN_BACK
    return Standing.STANDS


def _holds_what_others_took(one: Spoken, ordered: Sequence[Spoken]) -> bool:
    """Whether a side says that it still holds what another voice has said was taken from it."""
    if one.claim.event.type != HOLDING or not is_own_act(one.claim, one.voice):
        return False
    before = ordered[: ordered.index(one)]
    return not _tells_of_loss(one, ordered) and any(_took(other, one) for other in before)


def _took(other: Spoken, holder: Spoken) -> bool:
    """Whether a voice tells of a taking by another side than the holder's."""
    claim = other.claim
    if claim.event.type != TAKING or claim.polarity is not Polarity.AFFIRMED:
        return False
    if same_voice(other.voice, holder.voice):
        return False
    return is_own_act(claim, other.voice) or not is_own_act(claim, holder.voice)


def _tells_of_loss(one: Spoken, ordered: Sequence[Spoken]) -> bool:
    """Whether the same report tells of the loss: "we held it until Tuesday, when we left"."""
    return any(
        other.claim.event.type in LOSING and other.claim.report_id == one.claim.report_id
        for other in ordered
    )


def _standing_of_denial(one: Spoken, ordered: Sequence[Spoken]) -> Standing:
    if denies_only_its_part(one.claim):
        return Standing.NOT_US
    if one.claim.modality is Modality.POSSIBLE or _may_be_all_the_same(one.claim):
        return Standing.LEFT_OPEN  # "the police had no report of it"
    if leaves_the_act(one.claim):
        return Standing.LEFT_OPEN  # "two more were shot before they could"
    if is_only_said(one.claim) and not all(is_only_said(other.claim) for other in ordered):
        return Standing.LEFT_OPEN  # "the marines charged without warning"
    if one.claim.attribution[-1].stance is Stance.DISPUTES:
        return Standing.DENIES
    acts = {
        other.claim.event.type
        for other in ordered
        if other.claim.polarity is Polarity.AFFIRMED and _may_cost_lives(other.claim)
    }
    if one.claim.event.branch == HELP and acts:
        return Standing.LEFT_OPEN  # "nobody else had been brought in"
    loss = one.claim.event.type
    # nobody may have died where houses were burned
    beside = acts - (HARMS if loss in HARMS else LOSS_TYPES)
    return Standing.NO_LOSS if loss in LOSS_TYPES and beside else Standing.DENIES


def is_only_said(claim: Claim) -> bool:
    """Whether it tells that somebody spoke, and of no act: an accusation, a threat."""
    return claim.event.branch == WORDS and claim.event.type != ADMISSION


def _may_cost_lives(claim: Claim) -> bool:
    """Whether it tells of an act whose losses a denial may mean: no help, and no funeral."""
    return claim.event.branch in ACTS or claim.event.type in UNREST


def _may_be_all_the_same(claim: Claim) -> bool:
    """Whether only a habit is denied, or hearing it: "we do not kill", "heard no blast"."""
    start = claim.trigger.start - claim.sentence.start
    before = claim.sentence.quote[max(0, start - HABIT_LETTERS) : start]
    return HABIT.search(before) is not None or UNHEARD.search(before) is not None


def _is_text_of(other: Spoken, headline: Spoken) -> bool:
    """Whether a claim of the text under the headline tells of the same happening."""
    is_text = other.claim.zone is not Zone.HEADLINE
    return is_text and other.claim.report_id == headline.claim.report_id


def takes_back(denial: Spoken, earlier: Spoken) -> bool:
    """Whether an outlet later denies, in its own name, what it or those it asked had said.

    Those it asked may be a source without a name: "a source in the presidency".
    """
    if denial.claim.polarity is not Polarity.DENIED or not _is_own_word(denial):
        return False
    told_by = [one.speaker or "" for one in earlier.claim.attribution[1:]]
    is_source = any(map(SOURCE.match, told_by))
    is_its_own = earlier.voice.is_own or earlier.voice.is_faceless or is_source
    if denial.claim.report_id == earlier.claim.report_id or not is_its_own:
        return False
    if denial.published and earlier.published and denial.published < earlier.published:
        return False
    return same_outlet(outlet_of(denial.claim), outlet_of(earlier.claim))


def _is_own_word(one: Spoken) -> bool:
    link = one.claim.attribution[-1] if one.claim.attribution else None
    if link is not None and says_itself(link):
        return True
    if link is None or link.stance is not Stance.STATES:
        return False
    return link.kind is SpeakerKind.OUTLET


def _replaced(reports: set[str], origins: Mapping[str, Origin]) -> frozenset[str]:
    """Those of the reports of which a later version is among them too."""
    return frozenset(
        link.left
        for report in sorted(reports)
        for link in (origins[report].links if report in origins else ())
        if _is_version(link) and {link.left, link.right} <= reports
    )


def _version_numbers(origins: Sequence[Origin]) -> Mapping[str, int]:
    """How many earlier versions a report has, where it has any."""
    known = {one.id: one for one in origins}
    later = (link.right for one in known.values() for link in one.links if _is_version(link))
    return Counter(later)


def _is_version(link: OriginLink) -> bool:
    return link.kind is OriginKind.VERSION


def _order(one: Spoken, versions: Mapping[str, int]) -> tuple[str, int, str, int, str]:
    claim = one.claim
    when = one.published.isoformat() if one.published else "9999"
    number = versions.get(claim.report_id, 0)
    return (when, number, claim.report_id, claim.trigger.start, claim.id)
