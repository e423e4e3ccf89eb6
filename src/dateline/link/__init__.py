"""Claims and judgements to Incidents: block, compare, score, cluster. Pure."""

from dateline.link.corrections import correct_claims
from dateline.link.incidents import link_claims

__all__ = ["correct_claims", "link_claims"]
