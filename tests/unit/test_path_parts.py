"""Parts of an address that frameworks give no slash: such a name leads to no other file."""

from __future__ import annotations

import pytest

from vetline.core.finding import Span
from vetline.core.syntax import parse
from vetline.match.python.callers import functions_of
from vetline.match.python.path_parts import holds_no_slash


def held(program: str, value: str = "name", ends: str = "open(name)") -> bool:
    data = program.encode()
    at, end = data.index(f"({value}".encode()) + 1 if "request" not in program else data.index(b", " + value.encode()) + 2, data.rindex(ends.encode())
    return holds_no_slash(data, tuple(functions_of(parse("python", data))), Span(at, at + len(value)), Span(end, end + len(ends)))


READ = "def read(name):\n    return open(name)\n"


@pytest.mark.parametrize(
    "program",
    [
        '@app.route("/files/<name>")\n' + READ,
        '@app.get("/files/<string:name>")\n' + READ,
        '@app.get("/files/{name}")\nasync ' + READ,
        '@router.get(path="/files/{name}/raw", tags=["a"])\n' + READ.replace("name)", "name: str)", 1),
        'urlpatterns = [path("files/<str:name>", read)]\n\n\ndef read(request, name):\n    return open(name)\n',
    ],
)
def test_a_part_of_an_address_holds_no_slash(program: str) -> None:
    assert held(program)


@pytest.mark.parametrize(
    "program",
    [
        READ,
        '@app.route("/files/<path:name>")\n' + READ,
        '@app.get("/files/{name:path}")\n' + READ,
        '@app.get("/files")\n' + READ,
        '@app.get("/files/{name}")\ndef read(name, kind: str):\n    return open(name)\n',
        '@app.get("/a/<name>")\n@app.get("/b/<path:name>")\n' + READ,
        'urlpatterns = [re_path("files/(?P<name>.*)", read)]\n\n\ndef read(request, name):\n    return open(name)\n',
        'urlpatterns = [path("files/<str:name>", read)]\n\n\ndef read(request, name):\n    return open(request.GET["x"] + open(name))\n',
    ],
)
def test_other_values_may_hold_one(program: str) -> None:
    assert not held(program)


def test_the_folder_above_is_enough_for_what_goes_through_folders() -> None:
    assert not held('@app.delete("/files/<name>")\ndef drop(name):\n    shutil.rmtree(join(BASE, name))\n', ends="join(BASE, name)")


def test_what_is_handed_on_is_a_part_until_it_is_given_something_else() -> None:
    program = '@app.get("/files/<name>")\ndef show(name):\n    %sreturn read(name)\n\n\ndef read(path):\n    return open(path)\n'
    for before, is_part in (("", True), ("name = other(name)\n    ", False)):
        data = (program % before).encode()
        at, end = data.index(b"read(name") + 5, data.index(b"open(path")
        assert holds_no_slash(data, tuple(functions_of(parse("python", data))), Span(at, at + 4), Span(end, end + 10)) == is_part
