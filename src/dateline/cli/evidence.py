"""An incident's evidence as a tree in the terminal."""

from itertools import groupby

from rich.markup import escape
from rich.text import Text
from rich.tree import Tree

from dateline.assess.independence import VOICES_APART
from dateline.cli.tables import GRADE_STYLES, short_id
from dateline.digest.evidence import Evidence
from dateline.digest.wording import modality_words, range_words, revision_words, voice_words
from dateline.link.wording import count_words, interval_words, place_words
from dateline.model import Assessment, Claim, FieldState, Origin, Span
from dateline.origins import explain_link

STATE_SIGNS = {
    FieldState.AGREE: "[green]=[/]",
    FieldState.COMPATIBLE: "[cyan]≈[/]",
    FieldState.CONFLICT: "[magenta]≠[/]",
    FieldState.SILENT: "[dim]·[/]",
}


def evidence_tree(evidence: Evidence, *, brief: bool = False) -> Tree:
    """The tree: grade and rule, claims by origin with quotes and voices, contradictions, links.

    Args:
        evidence: what the incident rests on.
        brief: only the claims and where voices conflict.
    """
    incident, assessment = evidence.view.incident, evidence.view.assessment
    style = GRADE_STYLES[assessment.grade]
    tree = Tree(
        f"[bold]{escape(incident.summary)}[/]  [{style}]{assessment.grade}[/] "
        f"[dim]{short_id(incident.id)}[/]"
    )
    tree.add(f"[dim]rule[/] {escape(assessment.rule)}")
    _add_voices(tree, assessment)
    _add_parts(tree, evidence)
    _add_claims(tree, evidence)
    _add_fields(tree, evidence, brief=brief)
    _add_revisions(tree, evidence)
    if not brief:
        _add_reasons(tree, evidence)
    return tree


def _add_voices(tree: Tree, assessment: Assessment) -> None:
    """How many voices there are, with a line for each: who is counted as one, and why."""
    number = f"[dim]independent voices[/] {_number(assessment.n_independent)}"
    lines = [escape(one) for one in assessment.independent_reason.split(VOICES_APART)]
    if len(lines) == 1:
        tree.add(f"{number}: {lines[0]}")
        return
    branch = tree.add(number)
    for line in lines:
        branch.add(line)


def _number(n_independent: int | None) -> str:
    return "cannot be measured" if n_independent is None else str(n_independent)


def _add_parts(tree: Tree, evidence: Evidence) -> None:
    whole, parts = evidence.whole, evidence.parts
    if whole is not None:
        tree.add(f"[cyan]part of[/] {escape(whole.summary)} [dim]{short_id(whole.id)}[/]")
    if parts:
        branch = tree.add(f"[cyan]has {len(parts)} {'part' if len(parts) == 1 else 'parts'}[/]")
        for one in parts:
            branch.add(f"{escape(one.summary)} [dim]{short_id(one.id)}[/]")


def _add_claims(tree: Tree, evidence: Evidence) -> None:
    def origin_id(claim: Claim) -> str:
        origin = evidence.origins.get(claim.report_id)
        return origin.id if origin else claim.report_id

    ordered = sorted(evidence.claims, key=origin_id)
    for _, claims in groupby(ordered, key=origin_id):
        members = list(claims)
        origin = evidence.origins.get(members[0].report_id)
        branch = tree.add(_origin_words(origin)) if origin and origin.links else tree
        for claim in members:
            _add_claim(branch, claim, evidence)
        if origin and origin.links:
            _add_links(branch, origin, evidence)


def _add_links(branch: Tree, origin: Origin, evidence: Evidence) -> None:
    """Why the reports of an origin are one voice, for those that the incident rests on."""
    for link in origin.links:
        pair = [evidence.reports.get(link.left), evidence.reports.get(link.right)]
        names = [one.publisher or one.source for one in pair if one]
        if len(names) > 1:
            told = f"{names[1]} and {names[0]}: {explain_link(link)}"
            branch.add(f"[cyan]{escape(told)}[/]")


def _origin_words(origin: Origin) -> str:
    kinds = ", ".join(sorted({link.kind.value.replace("_", " ") for link in origin.links}))
    shares = [link.measure for link in origin.links if link.measure is not None]
    share = f", {max(shares):.0%} of the text" if shares else ""
    return f"[cyan]one origin[/] of {len(origin.members)} reports ({kinds}{share})"


def _add_claim(branch: Tree, claim: Claim, evidence: Evidence) -> None:
    report = evidence.reports[claim.report_id]
    published = f"{report.published_at:%Y-%m-%d}" if report.published_at else "undated"
    said = [interval_words(claim.time), place_words(claim.place)]
    said.extend(count_words(count) for count in claim.counts)
    details = "; ".join(part for part in said if part)
    leaf = branch.add(
        f"{escape(voice_words(claim))} [dim]({published}, {modality_words(claim)})[/]: "
        f"{claim.event.type}" + (f"; {escape(details)}" if details else "")
    )
    leaf.add(quote_text(claim.sentence, claim.trigger))


def quote_text(sentence: Span, trigger: Span) -> Text:
    """A sentence in quotation marks with its trigger marked."""
    text = Text("“", style="italic")
    text.append(sentence.quote.replace("\n", " "))
    text.append("”")
    start = 1 + trigger.start - sentence.start
    text.stylize("bold underline", start, start + len(trigger.quote))
    return text


def _add_fields(tree: Tree, evidence: Evidence, *, brief: bool) -> None:
    wanted = {FieldState.CONFLICT} if brief else set(FieldState) - {FieldState.SILENT}
    fields = [one for one in evidence.view.assessment.fields if one.state in wanted]
    if not fields:
        return
    branch = tree.add("[magenta]voices conflict on[/]" if brief else "[dim]fields[/]")
    for field in fields:
        values = list(dict.fromkeys(f"{value.value} ({value.voice})" for value in field.values))
        leaf = branch.add(f"{STATE_SIGNS[field.state]} {field.field}: {field.state}")
        for value in values:
            leaf.add(escape(value))
        if field.low is not None or field.high is not None:
            leaf.add(f"[dim]{escape(range_words(field))}[/]")
        if field.silent and not brief:
            leaf.add(f"[dim]silent: {escape(', '.join(field.silent))}[/]")


def _add_revisions(tree: Tree, evidence: Evidence) -> None:
    revisions = evidence.view.assessment.revisions
    if not revisions:
        return
    branch = tree.add("[yellow]revised[/]")
    for one in revisions:
        leaf = branch.add(escape(revision_words(one)))
        for quote in (one.earlier_quote, one.later_quote):
            leaf.add(Text(f"“{' '.join(quote.split())}”", style="italic"))


def _add_reasons(tree: Tree, evidence: Evidence) -> None:
    pairs = evidence.view.incident.pairs
    if not pairs:
        return
    branch = tree.add("[dim]why these are one incident[/]")
    for pair in pairs:
        reasons = "; ".join(pair.reasons)
        branch.add(
            f"{short_id(pair.left)} – {short_id(pair.right)}: {pair.bits:+.1f} bits "
            f"[dim]({escape(reasons)})[/]"
        )
