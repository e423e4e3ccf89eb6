"""Incidents to Assessments: corroboration, contradiction, grade, control of places."""
