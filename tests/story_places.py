"""The places of claims in texts that a test writes."""

from dateline.claims.coder import code_document
from dateline.claims.resources import load_resources
from parsed import make_report, parse_text


def place_of(trigger: str, *sentences: str) -> str | None:
    """The first name of the place of the first claim whose trigger holds some words."""
    parse = parse_text(*sentences)
    report = make_report(parse.document.text)
    claims = code_document(parse, report, load_resources()).claims
    found = next(one for one in claims if trigger in one.trigger.quote)
    return found.place.name.partition(",")[0] if found.place else None
