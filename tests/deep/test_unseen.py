"""Flows from parameters that nobody in the file is seen to fill: told more plainly where the file stands alone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from vetline.core import rulefile
from vetline.core.finding import Span
from vetline.core.text import Source, Text
from vetline.host.packages import ProjectPackages
from vetline.match.handed_in import HandedIn

FETCH = "def fetch(url, timeout=3):\n    return get(url)\n"


def unseen(program: str, parameter: str, language: str = "python") -> bool:
    data = program.encode()
    at = data.index(parameter.encode())
    begin = Span(at, at + len(parameter))
    last = data.index(b")", data.index(b"get(" if b"get(" in data else b"fetch("))
    end = Span(data.rindex(parameter.encode(), 0, last), last)
    asked = HandedIn(language, data, lambda: True)
    asked.fill([begin])
    return asked.is_unseen(begin, end)


@pytest.mark.parametrize(
    "more",
    [
        "",
        "def main():\n    print(fetch('https://example.org'))\n",
        "if __name__ == '__main__':\n    fetch('https://example.org')\n",
        "def other(link):\n    return fetch(link)\n",
        "def other(link):\n    return fetch(f'https://{link}')\n",
        "class A:\n    def fetch(self):\n        return self.fetch()\n",
    ],
)
def test_what_only_others_call_is_filled_by_nobody_who_is_seen(more: str) -> None:
    assert unseen(FETCH + more, "url")


@pytest.mark.parametrize(
    "more",
    [
        "def other():\n    return fetch(HOME)\n",
        "def _other(link):\n    return fetch(link)\n",
        "def other(link):\n    if link not in KNOWN:\n        raise E\n    return fetch(link)\n",
        "def other(number: int):\n    return fetch(number)\n",
        "@click.command()\ndef other(link):\n    return fetch(link)\n",
        "import sys\nfetch(sys.argv[1])\n",
        "import argparse\n",
        "fetch(input('where? '))\n",
    ],
)
def test_what_others_in_the_file_fill_or_a_command_line_is_not(more: str) -> None:
    assert not unseen(FETCH + more, "url")


@pytest.mark.parametrize("line", ["if url not in KNOWN:\n        raise E", "check_url(url)", "known = KNOWN[url]", "url, other = HOME, url", "if not any(url.startswith(one) for one in KNOWN):\n        raise E"])
def test_what_is_looked_at_or_replaced_before_is_not(line: str) -> None:
    assert not unseen(FETCH.replace("    return", f"    {line}\n    return"), "url")
    assert unseen(FETCH.replace("    return", "    if not url:\n        raise E\n    return"), "url")


def test_what_frameworks_call_and_what_is_kept_private_is_not() -> None:
    assert not unseen("@task\n" + FETCH, "url")
    assert not unseen(FETCH.replace("fetch", "_fetch"), "url")
    assert not unseen(FETCH.replace("url,", "session,"), "session")
    assert unseen("class A:\n    @staticmethod\n    def fetch(url):\n        return get(url)\n", "url")
    assert unseen("class A:\n    def __init__(self, url):\n        self.found = get(url)\n", "url")


SCRIPT = "export async function load(url) {\n  return fetch(url)\n}\n"


@pytest.mark.parametrize("more", ["", "load('https://example.org')\n", "export const twice = (link) => load(link + '/')\n"])
def test_what_only_others_call_in_scripts(more: str) -> None:
    assert unseen(SCRIPT + more, "url", "javascript")


@pytest.mark.parametrize(
    "more",
    [
        "export const home = () => load(HOME)\n",
        "const link = process.argv[2]\n",
        "export const twice = (link) => { if (!KNOWN.has(link)) throw new Error(link); return load(link) }\n",
    ],
)
def test_what_others_in_a_script_fill_is_not(more: str) -> None:
    assert not unseen(SCRIPT + more, "url", "javascript")


def test_numbers_of_a_script_are_not() -> None:
    assert not unseen("export function load(url: number) { return fetch(url) }\n", "url", "typescript")
    assert unseen("export class A { load({ url }) { return fetch(url) } }\n", "url", "typescript")


NAMED = """rules:
  - id: one
    languages: [javascript]
    severity: INFO
    message: m
    pattern: f($X)
    metadata: {unfilled: {function: ^$, parameter: ^$}, unseen: {function: '^(?!_)', parameter: '^(?!dir$)', is-part: PART}}
"""


def named(program: str, parameter: str, ends: str, part: bool) -> bool:
    rules, problems = rulefile.parse(NAMED.replace("PART", str(part).lower()), "one.yaml")
    assert not problems
    data = program.encode()
    at, end = data.index(parameter.encode()), data.rindex(ends.encode())
    return HandedIn("javascript", data, lambda: True).told_unfilled(rules[0], Span(at, at + len(parameter)), Span(end, end + len(ends)))


def test_a_rule_says_which_names_are_told_where_nobody_is_seen() -> None:
    assert named("function load(name) { return read(name) }", "name", "name", False)
    assert not named("function _load(name) { return read(name) }", "name", "name", False)
    assert not named("function load(dir) { return read(dir) }", "dir", "dir", False)
    assert not named("function load(name) { if (!KNOWN.has(name)) throw 1; return read(name) }", "name", "name", False)


@pytest.mark.parametrize(("program", "is_told"), [("def load(url):\n    return get(url)\n", True), ("def _load(url):\n    return get(url)\n", False), ("def load(dir):\n    return get(dir)\n", False)])
def test_so_does_a_rule_of_python(program: str, is_told: bool) -> None:
    rules, problems = rulefile.parse(NAMED.replace("javascript", "python").replace("^(?!_)", "^l").replace("PART", "false"), "one.yaml")
    assert not problems
    data = program.encode()
    begin, end = data.index(b"(") + 1, data.rindex(b")")
    name = data[begin : data.index(b")")]
    asked = HandedIn("python", data, lambda: True)
    assert asked.is_filled(rules[0], Span(begin, begin + len(name)), Span(end - len(name), end), None, "unseen") == is_told


@pytest.mark.parametrize(
    "body",
    [
        "return read(join(HOME, name))",
        "return read(`${HOME}/${name}`)",
        "return read(HOME + '/' + name)",
        "const file = path.join(HOME, name + '.txt'); return read(file)",
        "const parts = [HOME, name]; return read([HOME, name].join('/'))",
        "return read(place(name))",
    ],
)
def test_a_name_behind_its_folder_is_a_part(body: str) -> None:
    more = "const place = (one) => path.join(HOME, one)\n"
    end = body[body.index("read(") + 5 : -1]
    assert named(more + "function load(name) { " + body + " }", "name", end, True)


@pytest.mark.parametrize("body", ["return read(name)", "log(`reads ${name}`); return read(name)", "return read(`${name}/index.html`)", "return read(path.join(name, 'index.html'))"])
def test_a_whole_path_and_a_folder_are_not(body: str) -> None:
    end = body[body.index("read(") + 5 : -1]
    assert not named("function load(name) { " + body + " }", "name", end, True)


def test_what_a_method_is_given_is_told_beside_what_its_object_was_made_with() -> None:
    code = "class A {\n  constructor(dir) { this.dir = dir }\n  load(name) { return read(`${this.dir}/${name}`) }\n}"
    assert named(code, "dir", "`${this.dir}/${name}`", True)


def source_at(path: Path | None, language: str = "python") -> Source:
    return Source("untitled:1" if path is None else path.as_uri(), None, language, Text.of(b""))


def test_what_stands_beside_a_package_is_told_by_the_folders(tmp_path: Path) -> None:
    packages = ProjectPackages(None)
    module = tmp_path / "module.py"
    assert packages.stands_alone(source_at(None))
    assert packages.stands_alone(source_at(module))
    assert ProjectPackages(str(tmp_path)).stands_alone(Source("file:///elsewhere.py", "module.py", "python", Text.of(b"")))
    (tmp_path / "__init__.py").touch()
    assert not packages.stands_alone(source_at(module))
    assert not ProjectPackages(str(tmp_path)).stands_alone(Source("file:///elsewhere.py", "module.py", "python", Text.of(b"")))
    assert not packages.stands_alone(source_at(tmp_path / "parts" / "module.py"))  # a folder of a package needs none of its own
    script = tmp_path / "src" / "a b.ts"
    assert packages.stands_alone(source_at(script, "typescript"))
    (tmp_path / "package.json").touch()
    assert not packages.stands_alone(source_at(script, "typescript"))


def test_cells_of_a_notebook_do_not_stand_alone() -> None:
    cells = Source("untitled:1", None, "python", Text.of(b""), written=Text.of(b""))
    assert not ProjectPackages(None).stands_alone(cells)


def test_such_a_flow_is_a_warning_where_the_file_stands_alone_and_a_hint_in_a_package(tmp_path: Path) -> None:
    code = "import os\n\n\ndef read(name):\n    with open(os.path.join('/srv/notes', name)) as file:\n        return file.read()\n"
    for folder in ("alone", "package"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.py").write_text(code)
    (tmp_path / "package" / "__init__.py").touch()
    command = [sys.executable, "-m", "vetline", "scan", ".", "--format", "json", "--select", "path-from-parameter"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240)
    found = {finding["path"]: finding["severity"] for finding in json.loads(done.stdout)["findings"]}
    assert found == {"alone/notes.py": "warning", "package/notes.py": "info"}


def test_so_is_what_no_flow_leads_to_and_what_a_check_finds_unless_a_command_line_is_read(tmp_path: Path) -> None:
    code = "import zlib\n\n\ndef unpack(data):\n    return zlib.decompress(data)\n\n\ndef update(user, data):\n    user.__dict__.update(data)\n    return user.role\n"
    for folder in ("alone", "asked", "package"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "parts.py").write_text(("import argparse\n" if folder == "asked" else "") + code)
    (tmp_path / "package" / "__init__.py").touch()
    command = [sys.executable, "-m", "vetline", "scan", ".", "--no-deep", "--format", "json", "--select", "archive-bomb,fields-by-key"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=240)
    found = {(finding["path"], finding["rule"]): finding["severity"] for finding in json.loads(done.stdout)["findings"]}
    assert found == {
        (f"{folder}/parts.py", rule): "warning" if folder == "alone" else "info" for folder in ("alone", "asked", "package") for rule in ("archive-bomb", "fields-by-key")
    }
