"""Where an import that a fix needs is put in a script, or is not."""

from __future__ import annotations

import pytest

from vetline.core.text import Text
from vetline.match.analysis import Analysis
from vetline.match.javascript.imports import import_edits
from vetline.match.javascript.language import JAVASCRIPT

WANTED = ('import { createRoot } from "react-dom/client"',)
CASES = [
    ('import React from "react";\nrun();\n', 'import React from "react";\nimport { createRoot } from "react-dom/client";\nrun();\n'),
    ("import React from 'react'\nrun()\n", "import React from 'react'\nimport { createRoot } from \"react-dom/client\"\nrun()\n"),
    ('"use client";\nrun();\n', '"use client";\nimport { createRoot } from "react-dom/client";\nrun();\n'),
    ("const a = require('a');\nrun();\n", "const a = require('a');\nconst { createRoot } = require(\"react-dom/client\");\nrun();\n"),
    ("// Licence\nrun();\n", '// Licence\nimport { createRoot } from "react-dom/client";\nrun();\n'),
    ("    import a from 'a'; run();   ", "    import a from 'a';\nimport { createRoot } from \"react-dom/client\"; run();   "),
    ('import { createRoot, hydrateRoot } from "react-dom/client";\nrun();\n', None),
    ("const { createRoot } = require('react-dom/client');\nrun();\n", None),
    ('import { createRoot as make } from "react-dom/client";\n', 'import { createRoot as make } from "react-dom/client";\nimport { createRoot } from "react-dom/client";\n'),
    ("", 'import { createRoot } from "react-dom/client";\n'),
]


@pytest.mark.parametrize(("before", "after"), CASES, ids=[before.partition("\n")[0] or "nothing" for before, _ in CASES])
def test_an_import_is_added_once_where_imports_are(before: str, after: str | None) -> None:
    data = before.encode()
    edits = import_edits(Analysis(JAVASCRIPT, Text.of(before)), WANTED)
    for edit in edits:
        data = data[: edit.span.start] + edit.text.encode() + data[edit.span.end :]
    assert data.decode() == (before if after is None else after)
