"""Where an import that a fix needs goes in a script: once, behind the imports that are there, in the way in which they are written."""

from __future__ import annotations

from vetline.core import lazy_re as re
from vetline.core.finding import Edit, Span
from vetline.core.syntax import SyntaxNode, parse
from vetline.match.analysis import Analysis

_NAMED = re.compile(r"""import \{ (\w+) \} from (["'])([^"']+)\2""")


def import_edits(analysis: Analysis, imports: tuple[str, ...]) -> tuple[Edit, ...]:
    """The edit that adds the missing ones of `imports`, statements of the form `import { name } from "module"`, or nothing.

    The edit stands beside a statement of the script and never at a line of its own, for a script may be a part of a page.
    """
    top = [node for node in parse("tsx", analysis.text.data).children if node.is_named and node.type not in ("comment", "hash_bang_line")]
    wanted = [found for statement in imports if (found := _NAMED.fullmatch(statement)) is not None]
    missing = [found for found in wanted if not any(_brings(node, found[1], found[3]) for node in top)]
    if not missing:
        return ()
    imported = [node for node in top if node.type == "import_statement"]
    required = [node for node in top if _is_require(node)]
    behind = [node for node in top if _is_directive(node)] + (imported or required)
    as_require = bool(required) and not imported
    ends = ";" if not behind or (behind[-1].text or b"").endswith(b";") else ""
    lines = [(f"const {{ {found[1]} }} = require({found[2]}{found[3]}{found[2]})" if as_require else found[0]) + ends for found in missing]
    if behind:
        offset = max(node.end_byte for node in behind)
        return (Edit(Span(offset, offset), "".join("\n" + line for line in lines)),)
    offset = top[0].start_byte if top else 0
    return (Edit(Span(offset, offset), "".join(line + "\n" for line in lines)),)


def _brings(statement: SyntaxNode, name: str, module: str) -> bool:
    """True for a statement that binds `name` to what `module` exports under it."""
    text = (statement.text or b"").decode("utf-8", "replace")
    if statement.type != "import_statement" and not _is_require(statement):
        return False
    named = re.search(r"\{([^}]*)\}", text)
    names = [word.strip() for word in named[1].split(",")] if named else []
    return name in names and re.search(rf"""["']{re.escape(module)}["']""", text) is not None


def _is_require(statement: SyntaxNode) -> bool:
    return statement.type in ("lexical_declaration", "variable_declaration") and b"require(" in (statement.text or b"")


def _is_directive(statement: SyntaxNode) -> bool:
    """True for `"use strict"` and its kin."""
    return statement.type == "expression_statement" and statement.named_child_count == 1 and statement.named_children[0].type == "string"
