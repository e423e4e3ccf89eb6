"""Names for speakers who are only "he", "they" or "the spokesman": whoever spoke before."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.claims.attribution.records import FoundAttribution, Speaker
from dateline.model import SpeakerKind, Stance

THIRD: Final = frozenset({"he", "she", "they", "it", "who", "which"})
HE_OR_SHE: Final = frozenset({"he", "she"})
BODY: Final = re.compile(
    r"(?:(?! (?:of|for|in|at|from) ).)*\b(?:agency|army|association|cabinet|charity|coalition|"
    r"command|commission|committee|company|cooperative|council|federation|force|forces|front|"
    r"government|group|hospital|league|military|ministry|mission|monitor|movement|network|"
    r"observatory|office|organi[sz]ation|party|police|report|society|staff|statement|union)"
    r"(?: (?:of|for|in|at|from) .*)?$|[A-Z]\w* for [A-Z]",
    re.IGNORECASE,
)
"""Names of bodies, who are no "he"."""
MANY: Final = re.compile(r"[a-z]+[a-rt-z]s|people|men|women|children|police")
PHRASE_END: Final = re.compile(r"\s+(?:of|from|in|at|who|here|there|near|on)\b|,")
STATEMENT: Final = re.compile(
    r"(?:the|this|its|their) (?:bulletin|communiqu[eé]|message|note|press release|statement)"
)
"""What a body has put out, and speaks for it: "the statement said"."""
OF_A_BODY: Final = re.compile(
    r"(?:its|their) (?P<post>(?:[a-z-]+ )?(?:chairman|chairwoman|coordinator|director|head|"
    r"leader|president|representative|secretary|secretary-general|spokesman|spokesperson|"
    r"spokeswoman|vice-president))",
    re.IGNORECASE,
)
"""Who has a post in the body that spoke before: "its president said"."""
BODIES: Final = frozenset(
    {SpeakerKind.AID_BODY, SpeakerKind.MEDIA, SpeakerKind.MONITOR, SpeakerKind.PARTY}
    | {SpeakerKind.LOCAL_MEDIA, SpeakerKind.WIRE, SpeakerKind.MEDICAL}
)
"""Voices that may be called a body."""
OF_A_SIDE: Final = frozenset({SpeakerKind.PARTY, SpeakerKind.MILITARY})
"""Bodies whose spokesmen are voices of their sort, and no officials."""
INDEFINITE: Final = re.compile(r"an? ", re.IGNORECASE)
FIRST: Final = frozenset({"i", "we"})
OF_THEM: Final = re.compile(r"(?:one|two|some|several|another|both|many) of (?:them|these)")
DEFINITE: Final = re.compile(r"(?:the|this|these|those) (?P<head>[a-z]+)")
"""A speaker called by one word, whom the text may have introduced before."""

OTHER_SEX: Final = {
    "he": re.compile(
        r"\b(?:[a-z]*woman|aunt|daughter|girl|grandmother|mother|nun|sister|widow|wife|Mme|Mrs|Ms)"
        r"\b(?![’'])"
    ),
    "she": re.compile(
        r"\b(?:[a-z]*(?<!wo)man|boy|brother|father|grandfather|husband|imam|monk|priest|son|uncle|"
        r"widower|Father|Mr)\b(?![’'])"
    ),
}
"""Words for a speaker whom the pronoun can't mean."""

OBLIQUE: Final = {
    "him": "he",
    "his": "he",
    "her": "she",
    "them": "they",
    "their": "they",
    "its": "it",
}
"""Other forms of pronouns: "according to him", "according to its report"."""
BODY_NOUNS: Final = re.compile(
    r"(?:the|this|their|its) (?:(?:aid|rights|human rights|monitoring|news|relief) )?"
    r"(?:agency|association|body|charity|group|movement|ngo|network|organi[sz]ation|outlet|"
    r"publication|monitor|watchdog)"
)
"""What a body with a name of its own may be called later: "Amnesty … the organisation"."""
NAMED: Final = re.compile(r"(?:[Tt]he )?(?:[\w’'-]+ )*?[A-Z][\w’'-]*")
N_SHORT: Final = 2


def name_pronouns(
    found: Sequence[FoundAttribution], subjects: Mapping[int, Speaker] | None = None
) -> tuple[FoundAttribution, ...]:
    """`found`, with the names of pronouns: of the speaker of the quotation, or the last one.

    "He" and "she" are never several: the last one who spoke alone. Where the sentence before
    says only what somebody did, who did it is meant: `subjects`, by the index of a sentence.

    "The official" is the last one who was called an official and something more.
    """
    named: list[FoundAttribution] = []
    last: Speaker | None = None
    singles: list[Speaker] = []
    for one in found:
        doer = (subjects or {}).get(one.sentence - 1)
        if doer is not None and not _follows_in(one.sentence, named):
            last = doer if _may_be_meant(doer, one) else last
            singles += [doer] if _may_be_meant(doer, one) else []
        speakers = tuple(
            _in_full(_name(speaker, (last, _who_fits(speaker, singles)), named, one), named)
            for speaker in one.speakers
        )
        done = replace(one, speakers=speakers)
        named.append(done)
        for speaker in speakers:
            if speaker.name and not _is_pronoun(speaker.name):
                last = speaker
                singles += [] if _are_several(speaker.name) else [speaker]
    return tuple(named)


def _who_fits(pronoun: Speaker, singles: Sequence[Speaker]) -> Speaker | None:
    """The last who spoke alone and may be "he", or "she": no spokeswoman is "he"."""
    other = OTHER_SEX.get(_pronoun_of(pronoun))
    fitting = (one for one in reversed(singles) if not _is_of(other, one))
    return next(fitting, None)


def _is_of(sex: re.Pattern[str] | None, speaker: Speaker) -> bool:
    head = PHRASE_END.split(speaker.name or "", maxsplit=1)[0]
    return sex is not None and sex.search(head) is not None


def _follows_in(sentence: int, before: Sequence[FoundAttribution]) -> bool:
    """Whether somebody has spoken already in this sentence."""
    return any(one.sentence == sentence and one.speakers for one in before)


def _may_be_meant(doer: Speaker, one: FoundAttribution) -> bool:
    """Whether the pronoun who speaks may be the one who did something before."""
    pronoun = _pronoun_of(one.speakers[0]) if len(one.speakers) == 1 else ""
    name = doer.name or ""
    if pronoun == "they":
        return _are_several(name)
    if BODY_NOUNS.fullmatch(pronoun):
        return doer.kind in BODIES
    if pronoun == "it" or STATEMENT.fullmatch(pronoun):
        return BODY.match(name) is not None and not _are_several(name)
    return pronoun in HE_OR_SHE and BODY.match(name) is None and not _are_several(name)


def _are_several(name: str) -> bool:
    """Whether the words name several people: "the fighters here", "two women of Karm"."""
    head = PHRASE_END.split(name, maxsplit=1)[0].split()[-1:]
    return bool(head) and MANY.fullmatch(head[0]) is not None


def _is_pronoun(name: str) -> bool:
    folded = OBLIQUE.get(name.lower(), name.lower())
    return folded in THIRD | FIRST or OF_THEM.fullmatch(folded) is not None


def _in_full(speaker: Speaker, before: Sequence[FoundAttribution]) -> Speaker:
    """The speaker; of "the official" with the name and kind of the last official before."""
    short = DEFINITE.fullmatch(speaker.name.lower()) if speaker.name else None
    if short is None:
        return speaker
    for one in reversed(before):
        for other in one.speakers:
            words = other.name.lower().split() if other.name else []
            if short["head"] in words[1:] and len(words) > N_SHORT:
                return Speaker(span=speaker.span, name=other.name, kind=other.kind)
    return speaker


def _name(
    speaker: Speaker,
    lasts: tuple[Speaker | None, Speaker | None],
    before: Sequence[FoundAttribution],
    one: FoundAttribution,
) -> Speaker:
    last, single = lasts
    pronoun = _pronoun_of(speaker)
    if speaker.name is None or not _is_pronoun(pronoun):
        known = _issuer(speaker, last)
        is_answer = one.stance is Stance.DENIES  # of whom somebody else spoke
        return _of_body(known if is_answer else _body_meant(known, last), last)
    third = single if pronoun in HE_OR_SHE else last
    source = _quoting(before, one) if pronoun in FIRST else third
    if source is None:
        return speaker
    return Speaker(span=speaker.span, name=source.name, kind=source.kind)


def _pronoun_of(speaker: Speaker) -> str:
    """The words that name a speaker, in lower case; of "him" and "his" it is "he"."""
    words = (speaker.name or "").lower()
    return OBLIQUE.get(words, words)


def _body_meant(speaker: Speaker, last: Speaker | None) -> Speaker:
    """The speaker; of "the organisation" the body with a name that was spoken of last."""
    if BODY_NOUNS.fullmatch((speaker.name or "").lower()) is None or last is None:
        return speaker
    name = last.name or ""
    is_body = NAMED.match(name) is not None and not _are_several(name) and last.kind in BODIES
    return Speaker(span=speaker.span, name=name, kind=last.kind) if is_body else speaker


def _issuer(speaker: Speaker, last: Speaker | None) -> Speaker:
    """The speaker; of "the statement" the body that spoke, or did something, before."""
    is_put_out = STATEMENT.fullmatch((speaker.name or "").lower()) is not None
    if not is_put_out or last is None or BODY.match(last.name or "") is None:
        return speaker
    return Speaker(span=speaker.span, name=last.name, kind=last.kind)


def _of_body(speaker: Speaker, last: Speaker | None) -> Speaker:
    """The speaker; of "its president" with the name of the body that spoke before."""
    owned = OF_A_BODY.fullmatch(speaker.name or "")
    if owned is None or last is None or last.name is None or not BODY.match(last.name):
        return speaker
    if INDEFINITE.match(last.name):
        return speaker  # whose name stands beside it
    is_vague = speaker.kind in {SpeakerKind.UNKNOWN, SpeakerKind.AUTHORITY}
    kind = last.kind if is_vague and last.kind in OF_A_SIDE else speaker.kind
    kind = last.kind if kind is SpeakerKind.UNKNOWN else kind
    return Speaker(span=speaker.span, name=f"{last.name}’s {owned['post']}", kind=kind)


def _quoting(before: Sequence[FoundAttribution], one: FoundAttribution) -> Speaker | None:
    """The speaker in whose words the cue of `one` stands."""
    for other in reversed(before):
        if other.covers(one.cue) and other.speakers:
            return other.speakers[0]
    return None
