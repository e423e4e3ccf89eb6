"""All attributions of a document, found once."""

from typing import Final

from dateline.claims.attribution.adverbial import read_adverbials
from dateline.claims.attribution.figures import read_figures
from dateline.claims.attribution.introduced import read_introduced
from dateline.claims.attribution.listings import read_listings
from dateline.claims.attribution.mistagged import read_mistagged, without_nouns_of
from dateline.claims.attribution.naming import read_namings
from dateline.claims.attribution.nominal import read_nouns
from dateline.claims.attribution.organs import read_organ
from dateline.claims.attribution.pronouns import name_pronouns
from dateline.claims.attribution.quotes import attach_quotations
from dateline.claims.attribution.records import FoundAttribution
from dateline.claims.attribution.short_names import name_short
from dateline.claims.attribution.signatures import read_signatures
from dateline.claims.attribution.states import read_states
from dateline.claims.attribution.subjects import find_subjects
from dateline.claims.attribution.testimony import carry_on
from dateline.claims.attribution.two_voices import part_voices
from dateline.claims.attribution.unquoted import attach_statements
from dateline.claims.attribution.verbal import read_verbs
from dateline.text.parse import Parse

READERS: Final = (
    read_verbs,
    read_nouns,
    read_adverbials,
    read_figures,
    read_listings,
    read_mistagged,
    read_namings,
    read_states,
)
"""Each reads one sentence."""


def find_attributions(parse: Parse) -> tuple[FoundAttribution, ...]:
    """Who is said to say what in the read sentences of `parse`, in the order of the text."""
    found = [one for parsed in parse.sentences for reader in READERS for one in reader(parsed)]
    found = list(without_nouns_of(found))
    found.extend(read_signatures(parse))
    found.extend(read_organ(parse))
    ordered = part_voices(parse, sorted(found, key=_place))
    quoted = attach_quotations(parse.document, attach_statements(parse.document, ordered))
    introduced = read_introduced(parse, quoted)
    told = carry_on(parse, sorted((*quoted, *introduced), key=_place))
    subjects = find_subjects(parse, {one.sentence for one in told if one.speakers})
    return name_short(name_pronouns(told, subjects), parse.document)


def _place(one: FoundAttribution) -> tuple[int, int]:
    return (one.cue.start, one.cue.end)
