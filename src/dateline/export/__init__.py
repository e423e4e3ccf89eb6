"""Records to bytes, one module per format."""
