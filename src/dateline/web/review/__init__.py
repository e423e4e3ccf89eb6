"""Review: one question at a time, the most valuable first, and what follows from it."""
