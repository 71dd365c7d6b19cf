"""What each name of a Python segment stands for, as Semgrep resolves it.

Semgrep resolves names in one pass in the order of the text, which is not how Python does it: a name used above the
statement that binds it stays unresolved, an import anywhere is visible in the rest of the file, an assignment to a name
that an import bound anywhere above keeps the import, and names bound in a class body are not resolved at all. A field
(`x.load`) is looked up like a name. A segment is a run of top-level statements, or of statements of a class's body;
it is resolved from its own tree and from what the module bound before it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from vetline.match.python.module_names import NO_NAMES, Binding, Event, ModuleNames, Outer, Write
from vetline.match.tree import ABSENT, Node, walk


@dataclass(slots=True)
class Resolution:
    """What resolving a segment gave: what it does to the module's names, and the module's answers that it rests on."""

    events: list[Event | Write] = field(default_factory=list)
    dependencies: dict[str, Outer | Binding | None] = field(default_factory=dict)


def resolve_names(statements: Sequence[Node], names: ModuleNames, index: int, in_class: bool = False) -> Resolution:
    """Set `binding` on every node of segment `index` that stands for a name. `in_class`: a statement of a class body."""
    walker = _Walker(names, index, in_class, False)
    walker.run(statements)
    return walker.resolution


def events_of(statements: Sequence[Node], in_class: bool = False) -> tuple[Event | Write, ...]:
    """What a segment does to the module's names, in the order of the text. It is the same wherever the segment stands."""
    walker = _Walker(NO_NAMES, 0, in_class, True)
    walker.run(statements)
    return tuple(walker.resolution.events)


_TOPLEVEL, _CLASS, _FUNCTION = "toplevel", "class", "function"


class _Walker:
    """One pass over a segment with an explicit stack, since trees can be deeper than the interpreter's."""

    def __init__(self, names: ModuleNames, index: int, in_class: bool, summarizing: bool) -> None:
        self.names = names
        self.index = index
        self.summarizing = summarizing
        self.resolution = Resolution()
        self.module: dict[str, Outer] = {}  # the module's names as far as this segment looked at or changed them
        self.blocks: list[dict[str, Binding]] = []  # innermost last
        self.context = _CLASS if in_class else _TOPLEVEL
        self.made = 0
        self.stack: list[Node] = []
        self.handlers: dict[str, Callable[[Node], None]] = {
            "Id": self._name,
            "Dot": self._dot,
            "Assign": self._assign,
            "AugAssign": self._augmented,
            "VarDef": self._variable,
            "FuncDef": self._function,
            "Lambda": self._lambda,
            "ClassDef": self._class,
            "Comprehension": self._comprehension,
            "For": self._for,
            "CatchParam": self._catch,
            "Import": self._import,
            "ImportFrom": self._import_from,
            "OuterDecl": self._outer,
            "KwArg": self._keyword_argument,
            "ParentKwArg": self._keyword_argument,
            "PatId": self._pattern,
            "PatTuple": self._pattern,
            "PatList": self._pattern,
            "PatExpr": self._pattern,
            "$function": self._in_function,
            "$pop": self._pop,
            "$context": self._restore,
            "$assigned": self._assigned,
            "$declared": self._declared,
        }

    def run(self, statements: Sequence[Node]) -> None:
        stack, find = self.stack, self.handlers.get
        stack.extend(reversed(statements))
        while stack:
            node = stack.pop()
            handler = find(node.kind)
            if handler is not None:
                handler(node)
            elif node.children:
                stack.extend(node.children[::-1])

    # -- looking up and declaring --

    def _outer_of(self, name: str) -> Outer:
        found = self.module.get(name)
        if found is None:
            found = self.module[name] = self.resolution.dependencies[name] = self.names.before(name, self.index)
        return found

    def _lookup(self, name: str) -> Binding | None:
        for block in reversed(self.blocks):
            if name in block:
                return block[name]
        return self._outer_of(name).binding

    def _event(self, event: Event) -> Binding | None:
        self.resolution.events.append(event)
        made = self.module[event.name] = self._outer_of(event.name).after(event)
        return made.variable or made.imported if event.imported is None else made.imported

    def _declare(self, name: str) -> Binding | None:
        """A new variable, whatever the name meant before."""
        if self.context is _CLASS:
            return None
        if not self.blocks:
            return self._event(Event("declare", name))
        return self._new(name, "global" if self.context is _TOPLEVEL else "local")

    def _new(self, name: str, kind: str) -> Binding:
        self.made -= 1
        made = self.blocks[-1][name] = Binding(kind, None, self.made)
        return made

    def _assign_to(self, name: str) -> Binding | None:
        """The variable that an assignment binds: the innermost block's, or the import of that name, or a new one."""
        if self.context is _CLASS:
            return self._outer_of(name).imported
        if not self.blocks:
            return self._event(Event("assign", name))
        found = self.blocks[-1].get(name) or self._outer_of(name).imported
        return found or self._new(name, "global" if self.context is _TOPLEVEL else "local")

    def _field_on_left(self, name: str) -> Binding | None:
        """A field that is assigned to is looked up where an assigned name is, but not declared."""
        if self.context is not _CLASS and self.blocks:
            return self.blocks[-1].get(name) or self._outer_of(name).imported
        outer = self._outer_of(name)
        return outer.imported if self.context is _CLASS else outer.binding

    # -- expressions --

    def _name(self, node: Node) -> None:
        node.binding = self._lookup(node.value)

    def _dot(self, node: Node) -> None:
        base, name = node.children
        name.binding = self._lookup(name.value)
        self.stack.append(base)

    def _keyword_argument(self, node: Node) -> None:
        self.stack.append(node.children[1])

    def _assign(self, node: Node) -> None:
        """A name that stands for nothing yet is bound behind the right side, any other target before it."""
        target, value = node.children
        if target.kind == "Id" and self._lookup(target.value) is None:
            self.stack.append(Node("$assigned", 0, 0, None, (target, value)))
            self.stack.append(value)
        else:
            self._left(target)
            self.stack.append(value)
            if self.summarizing:
                self._count(target, value if target.kind == "Id" else ABSENT)

    def _assigned(self, mark: Node) -> None:
        target, value = mark.children
        target.binding = self._assign_to(target.value)
        if self.summarizing:
            self._count(target, value)

    def _augmented(self, node: Node) -> None:
        target, value = node.children
        self._left(target)
        self.stack.append(value)
        if self.summarizing:
            self._count(target)

    def _count(self, target: Node, value: Node = ABSENT) -> None:
        """Note assignments to the module's variables: `a`, `a, b`, `a[0]`, and the field of `x.a` if it stands for one."""
        pending = [] if self.context is _CLASS else [target]
        while pending:
            node = pending.pop()
            if node.kind in ("Id", "Dot"):
                name = node if node.kind == "Id" else node.children[1]
                if (not self.blocks and self.context is _TOPLEVEL) or _is_global(name.binding):
                    self._write(name.value, value)
            elif node.kind == "Tuple":
                pending.extend(node.children)
            elif node.kind == "Index":
                pending.append(node.children[0])

    def _write(self, name: str, value: Node = ABSENT) -> None:
        local = (part for part in walk(value) if isinstance(part.binding, Binding) and part.binding.ordinal < 0)
        self.resolution.events.append(Write(name, value, frozenset(local)))

    def _left(self, target: Node) -> None:
        """The left side of an assignment: each name in it is assigned to, but for indices."""
        pending = [target]
        while pending:
            node = pending.pop()
            kind = node.kind
            if kind == "Id":
                node.binding = self._assign_to(node.value)
            elif kind == "Dot":
                pending.extend(node.children[::-1])
            elif kind == "Name":
                node.binding = self._field_on_left(node.value)
            elif kind == "Index":
                self.stack.append(node.children[1])
                pending.append(node.children[0])
            elif kind == "KwArg":
                pending.append(node.children[1])
            elif kind in ("Lambda", "Comprehension", "Assign"):
                self.stack.append(node)
            else:
                pending.extend(node.children[::-1])

    def _variable(self, node: Node) -> None:
        name, kind, assign = node.children
        self.stack.append(Node("$declared", 0, 0, (name,) if assign is ABSENT else (name, assign.children[0])))
        if assign is not ABSENT:
            self.stack.append(assign.children[1])
        self.stack.append(kind)

    def _declared(self, mark: Node) -> None:
        names: tuple[Node, ...] = mark.value
        wanted: str = names[0].value
        binding = self._lookup(wanted) if self.context is _CLASS else self._declare(wanted)
        for name in names:
            name.binding = binding
        # A class attribute counts as an assignment to the module's variable of that name.
        if self.summarizing and len(names) > 1 and (binding is None or binding.ordinal >= 0):
            self._write(wanted)

    # -- what binds --

    def _pattern(self, node: Node) -> None:
        pending = [node]
        while pending:
            part = pending.pop()
            if part.kind == "PatId":
                part.binding = self._declare(part.value)
            elif part.kind == "PatExpr":
                self._left(part.children[0])
            else:
                pending.extend(part.children[::-1])

    def _for(self, node: Node) -> None:
        """A loop's target is a new variable and an assignment to it; one inside a tuple is not counted as that."""
        bound = node.children[0]
        if bound.kind == "PatId" and self.summarizing and not self.blocks and self.context is _TOPLEVEL:
            bound.binding = self._declare(bound.value)
            self.resolution.events.append(Write(bound.value))
            self.stack.extend(node.children[:0:-1])
        else:
            self.stack.extend(node.children[::-1])

    def _catch(self, node: Node) -> None:
        name, kind = node.children
        if name is not ABSENT:
            name.binding = _REST if self.context is _CLASS else self._declare(name.value)
        self.stack.append(kind)

    def _comprehension(self, node: Node) -> None:
        self.blocks.append({})
        self.stack.append(_POP)
        self.stack.append(node.children[0])
        self.stack.extend(node.children[:0:-1])

    def _pop(self, node: Node) -> None:
        self.blocks.pop()

    def _restore(self, mark: Node) -> None:
        self.context = mark.value

    # -- definitions --

    def _enter(self, context: str) -> None:
        self.stack.append(Node("$context", 0, 0, self.context))
        self.context = context

    def _function(self, node: Node) -> None:
        attributes, name, parameters, returned, body = node.children
        name.binding = self._lookup(name.value)
        inside = Node("$function", 0, 0, None, (parameters, returned, body))
        if attributes.children:
            self.stack.append(inside)
            self.stack.append(attributes)
        else:
            self._in_function(inside)

    def _in_function(self, node: Node) -> None:
        self._enter(_FUNCTION)
        self.blocks.append({})
        self.stack.append(_POP)
        for parameter in node.children[0].children:
            if parameter.kind == "Param":
                name = parameter.children[0]
                name.binding = self._new(name.value, "parameter")
            elif parameter.kind in ("ParamRest", "ParamKwRest"):
                parameter.children[0].binding = _REST  # Uses of `args` and `kwargs` are not resolved.
        self.stack.extend(node.children[::-1])

    def _lambda(self, node: Node) -> None:
        self._in_function(node)

    def _class(self, node: Node) -> None:
        node.children[1].binding = self._lookup(node.children[1].value)
        self._enter(_CLASS)
        self.stack.extend(node.children[::-1])

    # -- imports and outer names --

    def _import(self, node: Node) -> None:
        path, alias = node.children
        if alias is not ABSENT:
            alias.binding = self._event(Event("module", alias.value, _path(path)))

    def _import_from(self, node: Node) -> None:
        module = _path(node.children[0])
        for item in node.children[1:]:
            name, alias = item.children
            bound = name if alias is ABSENT else alias
            bound.binding = self._event(Event("import", bound.value, (*module, name.value)))

    def _outer(self, node: Node) -> None:
        """`global x` and `nonlocal x` make the outer variable known in the block, if there is one."""
        name = node.children[0]
        wanted: str = name.value
        nonlocal_ = node.value == "nonlocal"
        found = self._enclosing(wanted) if nonlocal_ else self._outer_of(wanted).variable
        name.binding = found or self._lookup(wanted)
        if found is None and self.summarizing and not nonlocal_:
            found = _SOME_GLOBAL
        if found is not None and self.blocks:
            self.blocks[-1][wanted] = found

    def _enclosing(self, name: str) -> Binding | None:
        return next((block[name] for block in reversed(self.blocks) if name in block), None)


def _is_global(binding: object) -> bool:
    return isinstance(binding, Binding) and binding.kind == "global" and binding.ordinal >= 0


def _path(dotted: Node) -> tuple[str, ...]:
    return tuple(name.value for name in dotted.children)


_POP = Node("$pop", 0, 0)
_REST = Binding("parameter", None, -1 << 31)
_SOME_GLOBAL = Binding("global", None, 0)
"""Stands for the module's variable while a segment is summarized, which does not know the module."""
