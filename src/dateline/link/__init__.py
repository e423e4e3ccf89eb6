"""Claims and judgements to Incidents: block, compare, score, cluster. Pure."""

from dateline.link.corrections import correct_claims
from dateline.link.incidents import LinkedClaims, link_all, link_claims

__all__ = ["LinkedClaims", "correct_claims", "link_all", "link_claims"]
