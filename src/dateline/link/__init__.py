"""Claims and judgements to Incidents: block, compare, score, cluster."""
