"""All attributions of a document, found once."""

from dateline.claims.attribution.adverbial import read_adverbials
from dateline.claims.attribution.figures import read_figures
from dateline.claims.attribution.naming import read_namings
from dateline.claims.attribution.nominal import read_nouns
from dateline.claims.attribution.organs import read_organ
from dateline.claims.attribution.pronouns import name_pronouns
from dateline.claims.attribution.quotes import attach_quotations
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.short_names import name_short
from dateline.claims.attribution.signatures import read_signatures
from dateline.claims.attribution.subjects import find_subjects
from dateline.claims.attribution.unquoted import attach_statements
from dateline.claims.attribution.verbal import read_verbs
from dateline.text.parse import Parse


def find_attributions(parse: Parse) -> tuple[FoundAttribution, ...]:
    """Who is said to say what in the read sentences of `parse`, in the order of the text."""
    found = [
        one
        for parsed in parse.sentences
        for reader in (read_verbs, read_nouns, read_adverbials, read_figures, read_namings)
        for one in reader(parsed)
    ]
    found.extend(read_signatures(parse))
    found.extend(read_organ(parse))
    ordered = sorted(found, key=lambda one: (one.cue.start, one.cue.end))
    spoken = attach_statements(parse.document, ordered)
    subjects = find_subjects(parse, {one.sentence for one in ordered})
    named = name_pronouns(attach_quotations(parse.document, spoken), subjects)
    return name_short(named, parse.document)
