"""The situation report, in Markdown and HTML."""

from dateline.digest.build import Digest, build_digest
from dateline.digest.html import write_html
from dateline.digest.markdown import write_markdown

__all__ = ["Digest", "build_digest", "write_html", "write_markdown"]
