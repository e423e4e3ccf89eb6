"""Incidents to Assessments: corroboration, contradiction, grade. Pure."""

from dateline.assess.assess import assess
from dateline.assess.control import assess_control
from dateline.assess.grades import GRADE_TABLE_VERSION
from dateline.assess.human import Reviews, human_status, index_reviews
from dateline.assess.titles import TITLE_RULE, assess_and_title
from dateline.assess.voices import Voice, voice_of
from dateline.assess.what_if import Known, WhatIf, suppose

__all__ = [
    "GRADE_TABLE_VERSION",
    "TITLE_RULE",
    "Known",
    "Reviews",
    "Voice",
    "WhatIf",
    "assess",
    "assess_and_title",
    "assess_control",
    "human_status",
    "index_reviews",
    "suppose",
    "voice_of",
]
