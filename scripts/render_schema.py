"""Writes docs/schema/claim.schema.json from the records."""

import json
from pathlib import Path

from dateline.model import Claim, record_schema

TARGET = Path(__file__).parent.parent / "docs/schema/claim.schema.json"


def render() -> str:
    """The schema of a claim as text."""
    schema = record_schema(Claim, title="Dateline claim")
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(render(), "utf-8")
