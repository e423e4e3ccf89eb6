"""``users``: who may log in, and tokens for programs."""

import sys
from typing import Annotated

import typer

from dateline.cli.console import err, out, print_json_line
from dateline.cli.options import DEFAULT_DB, AsJson, Db
from dateline.errors import RunError

users = typer.Typer(
    name="users", help="Accounts of a server with --users.", no_args_is_help=True
)
Name = Annotated[str, typer.Argument(help="The name of the account.")]
RoleName = Annotated[str, typer.Option("--role", help="viewer, reviewer, editor or admin.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this group to `app`."""
    for command in (add, listed, remove, token, revoke):
        users.command("list" if command is listed else None)(command)
    app.add_typer(users, name="users")


def add(
    name: Name,
    role: RoleName = "viewer",
    db: Db = DEFAULT_DB,
    password_stdin: Annotated[
        bool, typer.Option("--password-stdin", help="Read the password from standard input.")
    ] = False,
) -> None:
    """Add an account, or give one another role and password."""
    import re

    from dateline.cli.options import opened
    from dateline.web.accounts.keeping import AccountFile, role_named
    from dateline.web.accounts.passwords import hash_password
    from dateline.web.accounts.routes import NAME

    if not re.match(NAME, name):
        raise RunError(f"{name!r} is no name: letters, digits, and . _ @ -")
    wanted = role_named(role)
    opened(db).close()
    password = (
        sys.stdin.readline().rstrip("\n")
        if password_stdin
        else typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    )
    AccountFile.beside(db).add(name, wanted, hash_password(password))
    err().print(f"{name} may log in as {wanted.name.lower()}.")


def listed(db: Db = DEFAULT_DB, as_json: AsJson = False) -> None:
    """List the accounts and their tokens."""
    from dateline.web.accounts.keeping import AccountFile

    file = AccountFile.beside(db)
    tokens = file.token_infos()
    for one in file.accounts():
        mine = [t for t in tokens if t.name == one.name]
        role = one.role.name.lower()
        if as_json:
            named = [{"id": t.id, "label": t.label, "role": t.role.name.lower()} for t in mine]
            print_json_line({"name": one.name, "role": role, "tokens": named})
            continue
        out().print(f"{one.name}  {role}", markup=False)
        for t in mine:
            out().print(f"    {t.id}  {t.label} ({t.role.name.lower()})", markup=False)


def remove(name: Name, db: Db = DEFAULT_DB) -> None:
    """Remove an account with its sessions and tokens; what it decided stays."""
    from dateline.web.accounts.keeping import AccountFile

    if not AccountFile.beside(db).remove(name):
        raise RunError(f"there is no account {name}")
    err().print(f"{name} is removed.")


def token(
    name: Name,
    role: RoleName = "viewer",
    label: Annotated[str, typer.Option("--label", help="What it is for.")] = "token",
    db: Db = DEFAULT_DB,
) -> None:
    """Make an API token of an account; it is printed this once."""
    from dateline.web.accounts.entering import make_token
    from dateline.web.accounts.keeping import AccountFile, role_named

    file = AccountFile.beside(db)
    if name not in {one.name for one in file.accounts()}:
        raise RunError(f"there is no account {name}")
    typer.echo(make_token(file, name, label, role_named(role)))


def revoke(
    token_id: Annotated[str, typer.Argument(help="A token's id, as 'users list' says it.")],
    db: Db = DEFAULT_DB,
) -> None:
    """Make a token worthless."""
    from dateline.web.accounts.keeping import AccountFile

    if not AccountFile.beside(db).revoke(token_id):
        raise RunError(f"there is no token {token_id}")
    err().print(f"{token_id} is revoked.")
