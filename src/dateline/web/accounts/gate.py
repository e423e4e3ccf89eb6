"""The gate with accounts: a session's cookie, or a token in the header."""

from fastapi import Request

from dateline.web.access import NOBODY, Viewer
from dateline.web.accounts.entering import viewer_of_session, viewer_of_token
from dateline.web.accounts.keeping import AccountFile

COOKIE = "dateline_session"
BEARER = "bearer "


class AccountGate:
    """Finds out who asks, by session or token; everybody else is nobody."""

    def __init__(self, file: AccountFile) -> None:
        self.file = file

    def viewer(self, request: Request) -> Viewer:
        """Who sent `request`. A token that is none is nobody, whatever the cookie says."""
        header = request.headers.get("authorization")
        if header is not None:
            is_bearer = header.lower().startswith(BEARER)
            token = header[len(BEARER) :].strip() if is_bearer else ""
            return viewer_of_token(self.file, token) or NOBODY
        cookie = request.cookies.get(COOKIE)
        return (viewer_of_session(self.file, cookie) or NOBODY) if cookie else NOBODY
