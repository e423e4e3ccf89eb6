"""Actor mentions to Actors: who is meant."""
