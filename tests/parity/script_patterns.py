"""Patterns made of JavaScript and TypeScript that somebody wrote: a piece of a file, some of its parts taken out."""

from __future__ import annotations

from random import Random

from vetline.core.syntax import SyntaxNode, parse

_EXPRESSIONS = frozenset(
    {"call_expression", "new_expression", "member_expression", "subscript_expression", "assignment_expression", "binary_expression", "object",
     "array", "arrow_function", "function_expression", "ternary_expression", "template_string", "await_expression", "unary_expression",
     "augmented_assignment_expression", "jsx_element", "jsx_self_closing_element", "update_expression", "string", "number", "class", "regex"}
)  # fmt: skip
_STATEMENTS = frozenset(
    {"lexical_declaration", "variable_declaration", "expression_statement", "return_statement", "if_statement", "for_statement",
     "for_in_statement", "while_statement", "try_statement", "throw_statement", "function_declaration", "class_declaration", "import_statement",
     "export_statement", "do_statement"}
)  # fmt: skip
_REPLACEABLE = _EXPRESSIONS | {"identifier", "property_identifier", "true", "false", "null", "this", "parenthesized_expression"}
_LISTS = frozenset({"arguments", "array", "formal_parameters", "object"})
_LONGEST = 400


def patterns(language: str, data: bytes, random: Random, wanted: int) -> list[str]:
    """At most so many."""
    root = parse(language, data)
    pieces: list[SyntaxNode] = []
    stack = [root]
    while stack:
        node = stack.pop()
        stack.extend(node.children)
        if node.type in _EXPRESSIONS | _STATEMENTS and not node.has_error and 3 < node.end_byte - node.start_byte < _LONGEST:
            pieces.append(node)
    random.shuffle(pieces)
    made: list[str] = []
    for node in pieces[: wanted * 2]:
        text = _pattern(node, data, random)
        if text is not None and text not in made:
            made.append(text)
        if len(made) == wanted:
            break
    return made


def _pattern(node: SyntaxNode, data: bytes, random: Random) -> str | None:
    text = data[node.start_byte : node.end_byte]
    if node.type == "expression_statement" and random.random() < 0.7:
        text = text.rstrip(b"; \n")
    holes: dict[tuple[int, int], str] = {}
    names: dict[bytes, str] = {}
    share = random.choice((0.1, 0.3, 0.6))
    stack = list(node.children)
    while stack:
        part = stack.pop()
        place = (part.start_byte - node.start_byte, part.end_byte - node.start_byte)
        kind = part.type
        if part.parent is not None and part.parent.type in ("template_string", "string", "regex", "jsx_text") and kind != "template_substitution":
            continue
        if kind == "statement_block" and random.random() < 0.5:
            holes[place] = "{ ... }"
        elif kind in _LISTS and random.random() < share:
            holes[place] = _list(part, data, random)
        elif kind == "string" and random.random() < share:
            holes[place] = random.choice(('"..."', '"$STR"', "$S"))
        elif kind in _REPLACEABLE and random.random() < share * 0.7:
            own = data[part.start_byte : part.end_byte]
            holes[place] = names.setdefault(own, f"$X{len(names)}")
        else:
            stack.extend(part.children)
    for (start, end), hole in sorted(holes.items(), reverse=True):
        if end > len(text):
            return None
        text = text[:start] + hole.encode() + text[end:]
    made = text.decode("utf-8", "replace")
    if node.type in _STATEMENTS and random.random() < 0.3:
        made = random.choice((made + "\n...", "...\n" + made, made + "\n...\n$Y"))
    return made


def _list(node: SyntaxNode, data: bytes, random: Random) -> str:
    opening, closing = data[node.start_byte : node.start_byte + 1].decode(), data[node.end_byte - 1 : node.end_byte].decode()
    if opening not in "([{":
        return "..."
    items = [data[child.start_byte : child.end_byte].decode("utf-8", "replace") for child in node.named_children if child.type != "comment"]
    if not items or random.random() < 0.4:
        return f"{opening}...{closing}"
    at = random.randrange(len(items))
    kept = [items[at]] if len(items[at]) < 80 else ["$E"] if opening != "{" else []
    return opening + ", ".join(random.choice((["...", *kept, "..."], [*kept, "..."], ["...", *kept]))) + closing
