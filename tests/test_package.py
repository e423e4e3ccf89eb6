import inspect

import dateline
from dateline import model


def test_exported_names_are_sorted_and_there() -> None:
    for module in (dateline, model):
        names = list(module.__all__)
        assert names == sorted(names, key=lambda one: (not one.isupper(), one))
        assert all(hasattr(module, name) for name in names)


def test_public_functions_say_what_they_do() -> None:
    for name in dateline.__all__:
        thing = getattr(dateline, name)
        if callable(thing):
            assert inspect.getdoc(thing)
