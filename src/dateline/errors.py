"""Everything that can go wrong, and what follows from it.

DatelineError
  InvalidRecordError      a record was built with impossible values: our bug
  RecordError             this report can't be processed: a Failure is stored, the run goes on
    UnreadableError       the bytes can't be turned into text
    UnsupportedError      readable, but not something that Dateline reads (language, format)
    LimitError            it took too long, or was too large
  RunError                nothing can go on until someone acts: one clear line, exit 2
    MissingResourceError  a model or a gazetteer is not installed
    StoreError            the store can't be opened, or is of another version
"""


class DatelineError(Exception):
    """The root of all errors that Dateline raises on purpose."""


class InvalidRecordError(DatelineError):
    """A record was built with impossible values. This is a bug of ours."""


class RecordError(DatelineError):
    """One report can't be processed; a Failure is stored and the run goes on.

    Args:
        reason: one line that a person can act on.
        stage: the stage that gave up, such as ``ingest`` or ``text``.
    """

    def __init__(self, reason: str, *, stage: str = "ingest") -> None:
        super().__init__(reason)
        self.reason = reason
        self.stage = stage


class UnreadableError(RecordError):
    """The bytes can't be turned into text."""


class UnsupportedError(RecordError):
    """Readable, but not something that Dateline reads."""


class LimitError(RecordError):
    """Reading took too long, or the item was too large."""


class RunError(DatelineError):
    """Nothing can go on until someone acts: one clear line, exit code 2."""


class MissingResourceError(RunError):
    """A model, a gazetteer or a corpus that the work needs is not there."""


class StoreError(RunError):
    """The store can't be opened, or is of another version."""
