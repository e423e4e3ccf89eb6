"""A digest as one self-contained HTML file: no scripts, nothing fetched."""

from collections.abc import Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup, escape

from dateline.digest.build import Digest, fields_in_conflict
from dateline.digest.evidence import Evidence
from dateline.digest.folding import ClaimGroup, by_sentence, fold_copies
from dateline.digest.map import draw_map
from dateline.digest.timeline import draw_timeline, n_out_of_focus
from dateline.digest.wording import (
    event_words,
    field_words,
    modality_words,
    number_words,
    revision_words,
    voice_words,
)
from dateline.export.masking import MASK, private_names
from dateline.link.wording import count_words, interval_words, place_words, sort_counts
from dateline.model import Claim, Grade

SIGNS = {
    Grade.CONFIRMED: "●",
    Grade.FAIR: "◆",
    Grade.WEAK: "○",
    Grade.CONTESTED: "✕",
    Grade.DISCOUNTED: "–",
}


def write_html(digest: Digest) -> str:
    """The page."""
    template = _environment().get_template("digest.html.jinja")
    page = template.render(
        digest=digest,
        map=Markup(draw_map(digest.ground)),  # noqa: S704 - escaped where it is drawn
        n_out_of_focus=n_out_of_focus(digest.ground),
        timeline=Markup(draw_timeline(digest.ground)),  # noqa: S704 - likewise
    )
    return mask_page(page, digest) if digest.masked else page


def mask_page(page: str, digest: Digest) -> str:
    """`page` with the names of private persons hidden."""
    everything = (*digest.ground, *digest.words, *digest.denied)
    claims = [claim for one in everything for claim in one.claims]
    for name in sorted(private_names([*claims, *digest.unhappened]), key=len, reverse=True):
        page = page.replace(str(escape(name)), MASK * len(name))
    return page


def mark_triggers(claims: Claim | Sequence[Claim]) -> Markup:
    """The sentence that one or more claims share, with their triggers marked."""
    members = [claims] if isinstance(claims, Claim) else claims
    sentence, at = members[0].sentence, 0
    marked = Markup()
    for trigger in sorted({claim.trigger for claim in members}):
        start = trigger.start - sentence.start
        if start >= at:
            at, before = start + len(trigger.quote), sentence.quote[at:start]
            marked += Markup("{}<mark>{}</mark>").format(before, trigger.quote)
    return marked + sentence.quote[at:]


def claim_groups(evidence: Evidence) -> list[ClaimGroup]:
    """The claims of an incident, copies folded under their origin."""
    return fold_copies(evidence)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dateline.digest"),
        autoescape=select_autoescape(default=True),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        voices=voice_words,
        firmly=modality_words,
        place=place_words,
        interval=interval_words,
        counts=lambda counts: ", ".join(map(count_words, sort_counts(counts))),
        sign=SIGNS.__getitem__,
        conflicts=fields_in_conflict,
        revised=revision_words,
        event=event_words,
        field=field_words,
        number=number_words,
        marked=mark_triggers,
        sentences=by_sentence,
        groups=claim_groups,
    )
    return environment
