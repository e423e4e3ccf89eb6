"""Document and mentions to Claims: arguments, attribution, factuality, event type."""
