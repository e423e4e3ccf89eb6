"""Files, feeds and archives to Reports: one module per format."""
