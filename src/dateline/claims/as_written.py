"""Claims in the words of the document as it is written, whatever letter case was read."""

from dateline.claims.coder import Coding, code_document
from dateline.claims.resources import Resources
from dateline.model import Report
from dateline.model.requoting import requote
from dateline.text.parse import Parse


def code_as_written(parse: Parse, report: Report, resources: Resources) -> Coding:
    """The claims of a document, and what was thrown away, with quotes from it as written."""
    coding = code_document(parse, report, resources)
    return requote(coding, parse.written.text) if parse.written else coding
