"""What makes adding a report cheap: blocks, fingerprints and extents, found by their keys.

All of it follows from what was read and decided: it can be thrown away, and is made again when
it is next needed.
"""
