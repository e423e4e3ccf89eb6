"""What is wrong with a request, said once and in one form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.errors import DatelineError


@dataclass(slots=True)
class RequestError(DatelineError):
    """A request that can't be answered as it was meant.

    Attributes:
        status: the HTTP status.
        code: a short name that a program can compare.
        message: one line for a person.
        parameter: which parameter it is about, where it is about one.
        headers: sent with the answer, such as ``Retry-After``.
    """

    status: int
    code: str
    message: str
    parameter: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def body(self) -> dict[str, dict[str, str | int | None]]:
        """The one error body."""
        return {
            "error": {
                "status": self.status,
                "code": self.code,
                "message": self.message,
                "parameter": self.parameter,
            }
        }


def unknown_parameter(name: str) -> RequestError:
    """A parameter that there is not."""
    return RequestError(400, "unknown_parameter", f"there is no parameter {name!r}", name)


def bad_value(name: str, message: str) -> RequestError:
    """A parameter whose value is none."""
    return RequestError(400, "bad_value", message, name)


def several_begin(beginning: str, ids: Sequence[str]) -> RequestError:
    """An id cut so short that it could be several."""
    message = f"several ids begin with {beginning!r}: {', '.join(ids)} …"
    return RequestError(400, "bad_value", message)


def not_found(what: str) -> RequestError:
    """Something that is not there."""
    return RequestError(404, "not_found", f"there is no {what}")
