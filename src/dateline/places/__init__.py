"""Place mentions to Places: gazetteer, candidates, choice, relations."""
