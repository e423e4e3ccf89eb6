from factory import make_claim  # noqa: F401
