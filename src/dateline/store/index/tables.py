"""The tables of the index, as SQLAlchemy Core sees them."""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    text,
)

from dateline.store.tables import metadata

reports_to_link = Table(
    "reports_to_link",
    metadata,
    Column("report_id", String, primary_key=True),
)

linked_claims = Table(
    "linked_claims",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("claim_id", String, nullable=False, unique=True),
    Column("fixed", LargeBinary, nullable=False),
    Column("ragged", LargeBinary, nullable=False),
)

linked_actors = Table(
    "linked_actors",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("body", Text, nullable=False, unique=True),
)

histories = Table(
    "histories",
    metadata,
    Column("incident_id", String, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

block_keys = Table(
    "block_keys",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("claim", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

extents = Table(
    "extents",
    metadata,
    Column("incident_id", String, primary_key=True),
    Column("family", String, nullable=False),
    Column("down", Integer, nullable=False),
    Column("right", Integer, nullable=False),
    Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("is_whole", Boolean, nullable=False),
    Column("body", Text, nullable=False),
    Index("extents_by_day", "is_whole", "family", "first", "last", "down", "right"),
)

cards = Table(
    "cards",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("report_id", String, nullable=False, unique=True),
    Column("age", String, nullable=False),
    Column("published", String),
    Column("version", String),
    Column("publisher", String),
    Column("outlet", String),
    Column("n_runs", Integer, nullable=False),
    Column("digest", String),
    Column("url", String),
    Column("shingles", LargeBinary, nullable=False),
    Index("cards_by_digest", "digest", "age"),
    Index("cards_by_url", "url", "age"),
    Index("cards_by_publisher", "publisher", "age"),
    Index("cards_by_time", "published"),
)

shingles = Table(
    "shingles",
    metadata,
    Column("shingle", Integer, primary_key=True),
    Column("holders", LargeBinary, nullable=False),
    Column("alike", Integer),
    Index("shingles_alike", "alike", sqlite_where=text("alike IS NOT NULL")),
)

commonplaces = Table(
    "commonplaces",
    metadata,
    Column("shingle", Integer, primary_key=True),
    Column("round", Integer, nullable=False),
)

outlets = Table(
    "outlets",
    metadata,
    Column("publisher", String, primary_key=True),
    Column("words", String, nullable=False),
    Column("first_word", String, nullable=False),
    Column("age", String, nullable=False),
    Column("since", Integer, nullable=False),
    Index("outlets_by_words", "words"),
    Index("outlets_by_first_word", "first_word"),
)

named_outlets = Table(
    "named_outlets",
    metadata,
    Column("words", String, primary_key=True),
    Column("published", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    sqlite_with_rowid=False,
)

browse_later = Table(
    "browse_later",
    metadata,
    Column("incident_id", String, primary_key=True),
    Column("at", Integer, nullable=False),
    Column("replaces", Boolean, nullable=False),
    Column("body", Text),
)
