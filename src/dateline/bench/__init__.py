"""Corpora readers, scores and floors."""
