"""All attributions of a document, found once."""

from dateline.claims.attribution.adverbial import read_adverbials
from dateline.claims.attribution.nominal import read_nouns
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.verbal import read_verbs
from dateline.text.parse import Parse


def find_attributions(parse: Parse) -> tuple[FoundAttribution, ...]:
    """Who is said to say what in the read sentences of `parse`, in the order of the text."""
    found = [
        one
        for parsed in parse.sentences
        for reader in (read_verbs, read_nouns, read_adverbials)
        for one in reader(parsed)
    ]
    return tuple(sorted(found, key=lambda one: (one.cue.start, one.cue.end)))
