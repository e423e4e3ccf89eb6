"""Time mentions to Intervals."""
