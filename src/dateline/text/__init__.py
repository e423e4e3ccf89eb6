"""Report to Document: normalisation, zones, sentences, and the parse."""
