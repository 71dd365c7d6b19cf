"""Classes of a text: which inherit from which, and whose method is called on an object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vetline.core.syntax import SyntaxNode
from vetline.match.callers import Function, below
from vetline.match.python.nodes import called_name, identifiers

_DEEPEST = 20  # classes that inherit from one another


class Classes:
    """What the names of a text hold objects of, as far as it is written: `store = Store(...)`, `self.store = Store(...)`, `store: Store`."""

    def __init__(self, root: SyntaxNode) -> None:
        self._bases = _bases_of(root)
        self._objects: dict[bytes, set[bytes]] = {}
        for node in below(root):
            for name, made in self._makings(node):
                self._objects.setdefault(name, set()).add(made)

    def meant(self, call: SyntaxNode, caller: Function, callees: Sequence[Function]) -> Sequence[Function]:
        """Which of the methods of that name the call means; none where the text does not say."""
        function = call.child_by_field_name("function")
        receiver = function.child_by_field_name("object") if function is not None and function.type == "attribute" else None
        if receiver is None:
            return ()
        if receiver.text in (b"self", b"cls") or (receiver.type == "call" and called_name(receiver) == b"super"):
            return self._first(caller.owner, callees)
        if receiver.type == "call":
            return self._first(called_name(receiver), callees)
        if receiver.text in self._bases:
            return self._first(receiver.text or b"", callees)
        held = self._objects.get(_name_of(receiver), set())
        return self._first(next(iter(held)), callees) if len(held) == 1 else ()

    def _first(self, owner: bytes, callees: Iterable[Function]) -> Sequence[Function]:
        """The method of a class, or of the first of those that it inherits from that has it."""
        by_owner = {callee.owner: callee for callee in callees}
        pending = [owner]
        for _ in range(_DEEPEST):
            if not pending:
                break
            name = pending.pop(0)
            if name in by_owner:
                return (by_owner[name],)
            pending.extend(self._bases.get(name, ()))
        return ()

    def _makings(self, node: SyntaxNode) -> Iterator[tuple[bytes, bytes]]:
        if node.type == "assignment":
            left, right = node.child_by_field_name("left"), node.child_by_field_name("right")
            if right is not None and right.type == "boolean_operator":  # orders or Orders()
                right = right.child_by_field_name("right")
            if left is not None and right is not None and right.type == "call" and called_name(right) in self._bases:
                yield _name_of(left), called_name(right)
        elif node.type in ("typed_parameter", "typed_default_parameter"):
            kind = node.child_by_field_name("type")
            if kind is not None and node.named_children:  # Annotated or Optional of it, too
                yield from ((_name_of(node.named_children[0]), name.text or b"") for name in identifiers(kind) if name.text in self._bases)


def families_of(root: SyntaxNode) -> Mapping[bytes, bytes]:
    """Each class with the first of the text's that it comes from: those that share what their objects hold."""
    bases, families = _bases_of(root), dict[bytes, bytes]()
    for name in bases:
        first = name
        for _ in range(_DEEPEST):
            further = next((base for base in bases[first] if base in bases and base != first), None)
            if further is None:
                break
            first = further
        families[name] = first
    return families


def class_name(owner: SyntaxNode) -> bytes:
    name = owner.child_by_field_name("name")
    return (name.text or b"") if name is not None else b""


def _bases_of(root: SyntaxNode) -> dict[bytes, Sequence[bytes]]:
    found: dict[bytes, Sequence[bytes]] = {}
    for node in below(root):
        if node.type == "class_definition":
            parents = node.child_by_field_name("superclasses")
            found[class_name(node)] = [one.text or b"" for one in parents.named_children if one.type == "identifier"] if parents is not None else []
    return found


def _name_of(node: SyntaxNode) -> bytes:
    """The last name of what holds an object: of a variable, an attribute, or a place in a mapping."""
    if node.type == "attribute":
        return (attribute.text or b"") if (attribute := node.child_by_field_name("attribute")) is not None else b""
    if node.type == "subscript":
        key = node.child_by_field_name("subscript")
        return (key.text or b"").strip(b"\"'") if key is not None else b""
    return node.text or b""
