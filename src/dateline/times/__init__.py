"""Time mentions to Intervals."""

from dateline.times.outlets import country_of_outlet
from dateline.times.resolve import ResolvedTime, redirect, resolve_times

__all__ = ["ResolvedTime", "country_of_outlet", "redirect", "resolve_times"]
