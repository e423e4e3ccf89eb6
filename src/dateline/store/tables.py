"""The tables, as SQLAlchemy Core sees them.

Each record is kept whole as JSON in ``body``; the other columns are what is searched or sorted.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("published_at", DateTime),
    Column("sha256", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("body", Text, nullable=False),
    Column("sorted_at", String, nullable=False, server_default=""),
    Column("named", String, nullable=False, server_default=""),
    Index("reports_by_time", "sorted_at", "id"),
)

documents = Table(
    "documents",
    metadata,
    Column("report_id", String, primary_key=True),
    Column("reader", String, primary_key=True),
    Column("id", String, nullable=False),
    Column("body", Text, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("report_id", String, nullable=False),
    Column("reader", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("event_type", String, nullable=False),
    Column("happened", Boolean, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("where_text", String, nullable=False),
    Column("who_text", String, nullable=False),
    Column("body", Text, nullable=False),
    Index("claims_by_report", "report_id", "reader", "position"),
    Index("claims_by_type", "event_type", "first_day"),
)

failures = Table(
    "failures",
    metadata,
    Column("id", String, primary_key=True),
    Column("stage", String, nullable=False),
    Column("source", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("sha256", String),
)

origins = Table(
    "origins",
    metadata,
    Column("id", String, primary_key=True),
    Column("body", Text, nullable=False),
)

origin_members = Table(
    "origin_members",
    metadata,
    Column("report_id", String, primary_key=True),
    Column("origin_id", String, nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String, primary_key=True),
    Column("event_type", String, nullable=False),
    Column("grade", String, nullable=False),
    Column("first_day", Date),
    Column("last_day", Date),
    Column("lat", Float),
    Column("lon", Float),
    Column("where_text", String, nullable=False),
    Column("who_text", String, nullable=False),
    Column("n_claims", Integer, nullable=False),
    Column("n_independent", Integer),
    Column("body", Text, nullable=False),
    Column("assessment", Text, nullable=False),
    Column("digest", String),
    Column("private", Text),
    Index("incidents_by_day", "first_day", "id"),
    Index("incidents_by_type", "event_type", "first_day"),
)

incident_claims = Table(
    "incident_claims",
    metadata,
    Column("claim_id", String, primary_key=True),
    Column("incident_id", String, nullable=False),
    Index("claims_of_incident", "incident_id"),
)

forwards = Table(
    "forwards",
    metadata,
    Column("old_id", String, primary_key=True),
    Column("new_id", String, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("id", String, unique=True, nullable=False),
    Column("body", Text, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("incident_id", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("at", DateTime),
    Column("body", Text, nullable=False),
    Index("changes_of_incident", "incident_id", "position"),
)

judgement_subjects = Table(
    "judgement_subjects",
    metadata,
    Column("subject_id", String, primary_key=True),
    Column("judgement_id", String, primary_key=True),
)

browse_columns = Table(
    "browse_columns",
    metadata,
    Column("name", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

browse_words = Table(
    "browse_words",
    metadata,
    Column("word", String, primary_key=True),
    Column("data", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

decisions = Table(
    "decisions",
    metadata,
    Column("position", Integer, primary_key=True),
    Column("id", String, unique=True, nullable=False),
    Column("item_id", String, nullable=False),
    Column("who", String, nullable=False),
    Column("body", Text, nullable=False),
    Index("decisions_of_item", "item_id", "position"),
    Index("decisions_of_person", "who", "position"),
)

review_locks = Table(
    "review_locks",
    metadata,
    Column("item_id", String, primary_key=True),
    Column("who", String, nullable=False),
    Column("until", Float, nullable=False),
)
