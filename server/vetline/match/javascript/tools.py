"""Functions that a language model calls: a table of tools, of which one is taken by the name that the model says."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.core import lazy_re as re
from vetline.core.syntax import SyntaxNode
from vetline.match.callers import below
from vetline.match.javascript.nodes import FUNCTIONS, called_name, members, receiver_of

_MODEL = re.compile(
    rb"""(?:from\s*|require\(\s*|import\s*)["'](?:openai|ai|ollama|groq-sdk|@anthropic-ai/[\w-]+|@google/gen\w+|@mistralai/\w+|@modelcontextprotocol/[\w./-]+|@langchain/[\w/-]+|langchain[\w/]*|@ai-sdk/[\w-]+)["']"""
    rb"""|\bJSON\.parse\(\s*[\w$.?!]*(?:[cC]all|[fF]unction|[tT]ool\w*|fn)[?!]?\.arguments\b"""
)
"""A library of models, or the arguments of a call as a model writes them."""
_TAKEN = re.compile(rb"(?<![\w$.])([\w$]+)\[\s*(?:[\w$]+[?!]?\.)*(?:name|toolName|tool_name)(?:\s+as\s[^\]]*)?\s*\]")
_MAKES_TOOLS = frozenset((b"tool", b"createTool", b"defineTool", b"dynamicTool", b"registerTool", b"addTool", b"DynamicStructuredTool"))
_RUNS = frozenset((b"execute", b"func", b"handler", b"run"))


def tables_of_tools(data: bytes, root: SyntaxNode) -> tuple[frozenset[bytes], frozenset[int]]:
    """The names of functions that stand in such a table, and where others begin that stand there themselves."""
    if not _MODEL.search(data):
        return frozenset(), frozenset()
    tables = frozenset(_TAKEN.findall(data))
    names, begins = set[bytes](), set[int]()
    for node in below(root):
        if node.type == "variable_declarator" and (node.child_by_field_name("name") or node).text in tables:
            value = node.child_by_field_name("value")
            for function in _functions_of(value) if value is not None and value.type == "object" else ():
                if function.type in FUNCTIONS:
                    begins.add(function.start_byte)
                else:
                    names.add(function.text or b"")
        elif node.type in FUNCTIONS and _is_tool(node):
            begins.add(node.start_byte)
    return frozenset(names), frozenset(begins)


def _functions_of(table: SyntaxNode) -> Iterator[SyntaxNode]:
    for _, value in members(table):
        if value.type in ("identifier", "shorthand_property_identifier", *FUNCTIONS):
            yield value
    yield from (member for member in table.named_children if member.type == "method_definition")


def _is_tool(function: SyntaxNode) -> bool:
    """What is handed to whatever makes a tool, itself or as a member of the object that is."""
    around = function.parent
    if around is not None and (around.type == "pair" or function.type == "method_definition"):
        key = around.child_by_field_name("key") if around.type == "pair" else function.child_by_field_name("name")
        if key is None or key.text not in _RUNS:
            return False
        around = around.parent if around.type == "pair" else around
        around = around.parent if around is not None else None
    call = around.parent if around is not None and around.type == "arguments" else None
    if call is None:
        return False
    if call.type == "new_expression":
        return (call.child_by_field_name("constructor") or call).text in _MAKES_TOOLS
    name, is_of_object = called_name(call)
    return name in _MAKES_TOOLS and (not is_of_object or re.fullmatch(rb"(?:this\.)?\w*(?i:server|mcp)", receiver_of(call)) is not None)
