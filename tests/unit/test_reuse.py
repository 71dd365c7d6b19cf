"""Parts that a long piece takes over from the one before an edit change no finding."""

from __future__ import annotations

import os
import random

import pytest

from tests.rules.fixtures import RULES_FOLDER, fixture_of
from tests.unit.test_incremental import report
from tests.unit.test_members import _undone, made
from vetline.core.text import Text
from vetline.match import index
from vetline.match.reuse import Kept

ROUNDS = int(os.environ.get("VETLINE_EDIT_ROUNDS", "60"))
_TYPED = {
    "python": (
        b"import os\n", b"import subprocess as os\n", b"from os import system as run\n", b"shell = True\n", b"    name = 'md5'\n", b"    for x in y:\n", b"    try:\n",
        b"    eval((data))\n", b"    os.system(cmd)\n", b"(", b")", b'"""', b"'", b":", b"\n", b"x", b"    def inner(cmd):\n", b"    return data\n", b"# ", b"    run(name)\n",
        b"    subprocess.run(cmd, shell=shell)\n", b"global x\n", b"    name = other\n", b"    except Exception:\n        pass\n",
    ),
    "typescript": (
        b"import crypto from 'crypto';\n", b"import * as crypto from 'other';\n", b"const cp = require('child_process');\n", b"const algorithm = 'md5';\n", b"algorithm = other;\n",
        b"eval((data));\n", b"crypto.createHash((algorithm)).update((password));\n", b"cp.exec(`ls ${name}`);\n", b"crypto.createHash(algorithm).update(password);\n", b"{", b"}", b"(", b")", b"'", b"`", b"\n", b"x", b"// ", b"function crypto() {\n}\n",
        b"const hash = algorithm; crypto.createHash(hash);\n", b"for (const x of y) {\n", b"try {\n", b"} catch (e) {\n}\n", b"return name;\n", b"async (event) => {\n", b"=", b",",
    ),
}  # fmt: skip


def _python(chance: random.Random) -> bytes:
    """One function that holds what fixtures hold."""
    paths = [path for rule in sorted((RULES_FOLDER / "python").rglob("*.yaml")) if (path := fixture_of(rule)).suffix == ".py"]
    lines = [line for path in chance.sample(paths, 2) for line in path.read_bytes().splitlines(keepends=True)[:50]]
    return b"import os\nname = 'md5'\n\n\ndef wrapped(cmd):\n" + b"".join(b"    " + line if line.strip() else line for line in lines) + b"\n\nos.system(name)\n"


def _script(chance: random.Random) -> bytes:
    """An object, a wrapper or a class in a function, with members that have to do with each other."""
    frame = chance.choice((("export const service = {\n", "};\n"), ("app.use(function (req, res) {\n", "});\n"), ("describe('a', () => {\n", "});\n"), ("function outer(name) {\n", "}\n")))
    text = made(chance, 7)
    if frame[0].startswith("export const"):
        body = text[text.index("{\n") + 2 : text.rindex("\n}\n")]
        parts = [part for part in body.split("\n\n") if part.lstrip().startswith(("run", "async run", "get run"))]
        return (text[: text.index("class")].replace("export ", "").replace("@Controller('a')\n", "").replace("default ", "") + frame[0] + ",\n\n".join(parts) + frame[1]).encode()
    return (frame[0] + text.replace("export default ", "").replace("export ", "").replace("import cp2 from 'child_process';\n", "") + frame[1] + "crypto.createHash(algorithm);\n").encode()


@pytest.mark.parametrize("size", [80, 400])
@pytest.mark.parametrize("language", ["python", "typescript"])
def test_findings_after_edits_within_long_pieces_are_those_of_a_fresh_open(language: str, size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(size)
    taken, take_over = [0], Kept.taken_over

    def counted(*arguments: object) -> object:
        result = take_over(*arguments)  # type: ignore[arg-type]
        taken[0] += len(result[1])
        return result

    monkeypatch.setattr(Kept, "taken_over", counted)
    seen = set()
    for _ in range(max(ROUNDS // 30, 1)):
        text = Text.of((_python if language == "python" else _script)(chance))
        memory: dict[object, object] = {}
        with monkeypatch.context() as patch:
            patch.setattr(index, "LONG_BYTES", 0)
            patch.setattr(index, "PART_BYTES", size)
            patch.setattr(index, "FULL_BYTES", size // 2)
            report(text, memory, language)
        for number in range(10):
            before = text
            start = text.data.rfind(b"\n", 0, chance.randint(0, len(text.data))) + 1 if chance.random() < 0.7 else chance.randint(0, len(text.data))
            if chance.random() < 0.3:
                start = 0
            end = text.data.find(b"\n", start) + 1 or len(text.data) if chance.random() < 0.3 else min(start + chance.choice((0, 0, 1, 20)), len(text.data))
            text = text.replaced(start, end, chance.choice(_TYPED[language]) if chance.random() < 0.8 else b"")
            for undone in (False, True):
                if undone:
                    if chance.random() < 0.4:
                        break
                    text = text.replaced(*_undone(before.data, text.data))
                with monkeypatch.context() as patch:
                    patch.setattr(index, "LONG_BYTES", 0)
                    patch.setattr(index, "PART_BYTES", size)
                    patch.setattr(index, "FULL_BYTES", size // 2)
                    followed = report(text, memory, language)
                with monkeypatch.context() as patch:
                    patch.setattr(index, "LONG_BYTES", 10**9)
                    fresh = report(Text.of(text.data), {}, language)
                assert followed == fresh, f"after round {number}{', taken back' * undone}"
                seen.add(followed)
    assert taken[0] > ROUNDS // 4 and len(seen) > ROUNDS // 30
