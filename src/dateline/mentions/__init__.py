"""Document to mentions: actors, places, times, counts, materiel, triggers."""
