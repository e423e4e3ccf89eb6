"""Why two reports are one voice, in words: the kind, the measure, and what it rests on."""

from collections.abc import Mapping

from dateline.model import OriginKind, OriginLink

MAX_WORDS = 24
KINDS: Mapping[OriginKind, str] = {
    OriginKind.EXACT_COPY: "the same text",
    OriginKind.NEAR_COPY: "nearly the same text",
    OriginKind.EDITED_COPY: "an edited copy",
    OriginKind.REPOST: "a repost that says so",
    OriginKind.WIRE: "rests on the same agency or outlet",
    OriginKind.FAMILY: "of one publisher",
    OriginKind.VERSION: "another version of the same page",
}


def explain_link(link: OriginLink) -> str:
    """One link in words: "an edited copy, 43 % of the shorter text: “struck the market …”"."""
    parts = [KINDS.get(link.kind, link.kind.value)]
    if link.measure is not None and link.kind is not OriginKind.EXACT_COPY:
        parts.append(f"{100 * link.measure:.0f} % of the shorter text")
    told = ", ".join(parts)
    return f"{told}: “{_shortened(link.words)}”" if link.words else told


def _shortened(words: str) -> str:
    all_words = words.split()
    if len(all_words) <= MAX_WORDS:
        return " ".join(all_words)
    return " ".join(all_words[:MAX_WORDS]) + " …"
