"""Report to Document: normalisation, zones, sentences, and the parse."""

from dateline.text.read import read_document

__all__ = ["read_document"]
