"""The command line, one module per command group."""


def main() -> None:
    """Run the command line."""
    raise SystemExit("not yet")
