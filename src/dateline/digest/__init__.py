"""The situation report, in Markdown and HTML."""
