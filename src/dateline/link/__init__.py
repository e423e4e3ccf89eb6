"""Claims and judgements to Incidents: block, compare, score, cluster. Pure."""

from dateline.link.incidents import link_claims

__all__ = ["link_claims"]
