"""What each name of a JavaScript segment stands for, as Semgrep resolves it.

Semgrep resolves names in one pass in the order of the text, which is not how JavaScript does it:
- only functions and classes have scopes of their own, so a `let` in a block is visible behind it, and one that is repeated is another variable;
- names of functions and methods, wherever they stand, are visible in the rest of the file, as imports are; a variable hides both;
- what an assignment or a pattern binds first becomes a variable of the module, whatever holds it; so does the `a` of `a.b = 1`;
- what patterns among parameters bind, and what `for (let i = 0;;)` declares, is not resolved at all;
- a module that a variable is required from is what the variable stands for; a default import stands for nothing;
- a field (`x.load`) is looked up like a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from vetline.match.javascript.class_names import NOT_KNOWN, ClassNames, Declared
from vetline.match.javascript.constants import STEPS
from vetline.match.javascript.module_paths import imported_module, namespace
from vetline.match.javascript.statements import MANY
from vetline.match.python.module_names import NO_NAMES, NOTHING, Binding, Event, ModuleNames, Outer, Write
from vetline.match.python.names import Resolution
from vetline.match.tree import ABSENT, Node, walk


def resolve_names(
    statements: Sequence[Node],
    names: ModuleNames,
    index: int,
    made: int = 0,
    around: ClassNames | None = None,
    may_be: Callable[[str], bool] | None = None,
) -> Resolution:
    """Set `binding` on every node of segment `index` that stands for a name. `made` is above the numbers of its own variables.
    `around`: what the class that the segment is a part of says, if it is. `may_be`: which names are asked for, if not all."""
    walker = _Walker(names, index, made, False, around, may_be)
    walker.run(statements)
    return walker.resolution


def events_of(statements: Sequence[Node], in_class: bool = False) -> tuple[tuple[Event | Write, ...], tuple[Declared, ...]]:
    """What a segment does to the module's names, in the order of the text, and what it declares in the class that it is a part of. It is the
    same wherever the segment stands."""
    walker = _Walker(NO_NAMES, 0, 0, True, NOT_KNOWN if in_class else None)
    walker.run(statements)
    return tuple(walker.resolution.events), tuple(walker.declared)


def assigned(target: Node) -> Sequence[Node]:
    """The variables in a target that count as assigned to."""
    kind, children = target.kind, target.children
    if kind in ("List", "PatExpr"):
        return [name for child in children for name in assigned(child)]
    if kind == "Index":
        return assigned(children[0]) if children[0].kind == "Id" else ()
    if kind == "Dot":
        return (children[1],) if children[0].kind == "SelfId" else ()
    return (target,)


def is_chained(value: Node) -> bool:
    """Whether the value of an assignment assigns itself."""
    return value.kind == "Assign" or (value.kind == "OpCall" and value.children[0].value in STEPS)


class _Walker:
    """One pass over a segment with an explicit stack, since trees can be deeper than the interpreter's."""

    def __init__(
        self,
        names: ModuleNames,
        index: int,
        made: int,
        summarizing: bool,
        around: ClassNames | None,
        may_be: Callable[[str], bool] | None = None,
    ) -> None:
        self.names = names
        self.may_be = may_be
        self.index = index
        self.summarizing = summarizing
        self.resolution = Resolution()
        self.module: dict[str, Outer] = {}  # the module's names as far as this segment looked at or changed them
        self.blocks: list[dict[str, Binding]] = []  # scopes of functions and classes, innermost last
        self.members: list[tuple[int, dict[str, Binding]]] = []  # of classes so far, by how deep they are
        self.made = made
        self.around = around
        self.declared: list[Declared] = []  # in the class around
        if around is not None:
            self.blocks.append({})
            self.members.append((1, {}))
        self.chained: set[Node] = set()  # the second assignment of `a = b = c`, which Semgrep does not count
        self.stack: list[Node] = []
        self.handlers: dict[str, Callable[[Node], None]] = {
            "Id": self._name,
            "Dot": self._dot,
            "Assign": self._assign,
            "VarDef": self._variable,
            "InitVar": self._looped,
            "FuncDef": self._function,
            "Function": self._in_function,
            "ClassDef": self._class,
            "Field": self._field,
            "For": self._for,
            "Catch": self._catch,
            "Type": self._type,
            "TypeField": self._type_field,
            "TypedId": self._skip,
            "TypeAlias": self._named,
            "InterfaceDef": self._named,
            "LetPattern": self._bound,
            "Xml": self._markup,
            "Case": self._case,
            "ImportNames": self._import_names,
            "ImportModule": self._import_module,
            "$pop": self._pop,
            "$assigned": self._assigned,
            "$write": self._written,
            "OpCall": self._operation,
            "$declared": self._declared,
            **dict.fromkeys(_WITHOUT_NAMES, self._skip),
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
        if found is None and (not name or name[0] == "#" or (self.may_be is not None and not self.may_be(name))):
            return NOTHING  # what is missing, what is private to a class, and what nobody asks for
        if found is None:
            found = self.module[name] = self.names.before(name, self.index)
            self.resolution.dependencies[name] = found
        return found

    def _lookup(self, name: str) -> Binding | None:
        for block in reversed(self.blocks):
            if name in block:
                return block[name]
        return self._of_class(name) or self._outer_of(name).binding

    def _of_class(self, name: str) -> Binding | None:
        """A variable of the class around that another segment has declared."""
        if self.around is None or (self.may_be is not None and not self.may_be(name)):
            return None
        found = self.resolution.dependencies[f".{name}"] = self.around.variable(name)
        return found

    def _event(self, event: Event) -> Binding | None:
        if event.name[:1] in ("", "#"):
            return None
        self.resolution.events.append(event)
        made = self.module[event.name] = self._outer_of(event.name).after(event)
        return made.imported if event.is_import else made.variable

    def _declare(self, name: str, path: tuple[str, ...] | None = None) -> Binding | None:
        """A new variable of the innermost scope, whatever the name meant before. `path`: of what is required."""
        if not self.blocks and name != MANY:
            return self._event(Event("required" if path else "declare", name, path))
        if self.blocks and self.around is not None and len(self.blocks) == 1:
            made = self.around.made(name, path, sum(one.name == name and one.number < 0 for one in self.declared))
            self.declared.append(Declared(name, path))
        else:
            self.made -= 1
            made = Binding("module" if path else "local", path, self.made)
        if not self.blocks:
            return made  # what is taken apart has no name of its own that another statement could mean
        self.blocks[-1][name] = made
        self._note_member(name, made)
        return made

    def _note_member(self, name: str, binding: Binding | None) -> None:
        if binding is not None and self.members and self.members[-1][0] == len(self.blocks):
            self.members[-1][1][name] = binding

    def _assigned_to(self, name: str) -> Binding | None:
        """What an assignment binds: what there is by that name, else a new variable of the module."""
        found = self._lookup(name)
        if self.summarizing and not any(name in block for block in self.blocks):
            return self._event(Event("assign", name))
        return found or self._event(Event("assign", name))

    # -- expressions --

    def _skip(self, node: Node) -> None:
        pass

    def _name(self, node: Node) -> None:
        node.binding = self._lookup(node.value)

    def _dot(self, node: Node) -> None:
        base, name = node.children
        if name.kind == "Name":
            name.binding = self._member(base, name)
        self.stack.append(base)

    def _member(self, base: Node, name: Node) -> Binding | None:
        """What a field is: a member of the class if it is one of `this`, else what the name alone is."""
        own = None
        if self.members and base.value == "this" and base.kind == "SelfId":
            own = self.members[-1][1].get(name.value)
            if own is None and self.around is not None and len(self.members) == 1 and (self.may_be is None or self.may_be(name.value)):
                own = self.resolution.dependencies[f"@{name.value}"] = self.around.member(name.value)
        return own or self._lookup(name.value)

    def _field(self, node: Node) -> None:
        name, value = node.children
        if name.kind == "Name":
            name.binding = self._lookup(name.value)
            self.stack.append(value)
        else:
            self.stack.extend((value, name))

    def _assign(self, node: Node) -> None:
        """A name that stands for nothing yet is bound behind the right side, any other target before it."""
        target, value = node.children
        is_second = node in self.chained
        if is_chained(value) and not is_second:
            self.chained.add(value)
        if target.kind == "Id" and self._lookup(target.value) is None:
            self.stack.append(Node("$assigned", 0, 0, None, (target,) if is_second else (target, value)))
        else:
            self._left(target)
            if not is_second:
                self._note_write(target, value)
        self.stack.append(value)

    def _assigned(self, mark: Node) -> None:
        target, *value = mark.children
        target.binding = self._assigned_to(target.value)
        if value:
            self._note_write(target, value[0])

    def _operation(self, node: Node) -> None:
        if node.children[0].value in STEPS and node not in self.chained:
            self._note_write(node.children[1], ABSENT)
        self.stack.extend(node.children[:0:-1])

    def _note_write(self, target: Node, value: Node) -> None:
        """To be noted when the value is resolved: assignments to the module's variables."""
        if self.summarizing:
            self.stack.append(Node("$write", 0, 0, None, (target, value)))

    def _written(self, mark: Node) -> None:
        target, value = mark.children
        for name in assigned(target):
            if name.kind in ("Id", "PatId", "Name") and not any(name.value in block for block in self.blocks):
                given = value if name is target else ABSENT
                local = (part for part in walk(given) if isinstance(part.binding, Binding) and part.binding.ordinal < 0)
                self.resolution.events.append(Write(name.value, given, frozenset(local)))

    def _left(self, target: Node) -> None:
        """The left side of an assignment: each name in it is assigned to, but for indices."""
        pending = [target]
        while pending:
            node = pending.pop()
            kind = node.kind
            if kind == "Id":
                node.binding = self._assigned_to(node.value)
            elif kind == "PatId":
                node.binding = self._declare(node.value)
            elif kind == "Dot":
                if node.children[1].kind == "Name":
                    node.children[1].binding = self._member(*node.children)
                pending.append(node.children[0])
            elif kind == "Index":
                self.stack.append(node.children[1])
                pending.append(node.children[0])
            elif kind == "Field":
                name, value = node.children
                if name.kind == "Name":
                    name.binding = self._lookup(name.value)
                    pending.append(value)
                else:
                    pending.extend((value, name))
            elif kind in ("Function", "Assign", "FuncDef"):
                self.stack.append(node)
            elif kind not in _WITHOUT_NAMES:
                pending.extend(node.children[::-1])

    # -- definitions --

    def _variable(self, node: Node) -> None:
        name, kind, assign, attributes = node.children
        value = ABSENT if assign is ABSENT else assign.children[1]
        path = _required(value)
        if node.value == MANY and value.kind == "Assign" and value.children[0].kind == "Record":
            module = _required(value.children[1])
            if module is not None:
                self._required_names(value.children[0], module)
                return
        self.stack.append(Node("$declared", 0, 0, path, (name, assign) if assign is not ABSENT else (name,)))
        self.stack.extend((value, kind, attributes) if value is not ABSENT else (kind, attributes))

    def _required_names(self, pattern: Node, module: tuple[str, ...]) -> None:
        """`const {a, b: c} = require("d")`."""
        for field in pattern.children:
            if field.kind == "Field" and field.children[0].kind == "Name" and field.children[1].kind == "Id":
                name, bound = field.children
                bound.binding = self._declare(bound.value, (*module, name.value))

    def _declared(self, mark: Node) -> None:
        name, *assign = mark.children
        if name.kind != "Name":
            self.stack.append(name)
            return
        binding = self._declare(name.value, mark.value)
        name.binding = binding
        for one in assign:
            one.children[0].binding = binding
            self._note_write(name, one.children[1])

    def _looped(self, node: Node) -> None:
        name, kind, value, attributes = node.children
        name.binding = self._lookup(name.value)
        self._note_write(name, value)
        self.stack.extend((value, kind, attributes))

    def _function(self, node: Node) -> None:
        attributes, name, parameters, returned, body = node.children
        if name.kind == "Name":
            name.binding = self._event(Event("function", name.value))
            self._note_member(name.value, name.binding)
            if self.around is not None and len(self.blocks) == 1 and name.binding is not None:
                self.declared.append(Declared(name.value, number=len(self.resolution.events) - 1))
        inside = Node("Function", 0, 0, None, (parameters, returned, body))
        self.stack.append(inside)
        self.stack.append(attributes)
        if name.kind != "Name":
            self.stack.append(name)

    def _in_function(self, node: Node) -> None:
        self.blocks.append({})
        self.stack.append(_POP)
        for parameter in node.children[0].children:
            if parameter.kind == "Param":
                name = parameter.children[0]
                self.made -= 1
                name.binding = self.blocks[-1][name.value] = Binding("parameter", None, self.made)
        self.stack.extend(node.children[::-1])

    def _class(self, node: Node) -> None:
        attributes, name, parents, body, interfaces = node.children
        name.binding = self._lookup(name.value)
        self.blocks.append({})
        self.members.append((len(self.blocks), {}))
        self.stack.append(_POP_CLASS)
        self.stack.extend((body, interfaces, parents, attributes))

    def _pop(self, node: Node) -> None:
        self.blocks.pop()
        if node is _POP_CLASS:
            self.members.pop()

    # -- what else binds --

    def _pattern(self, node: Node) -> None:
        if node.kind == "PatId":
            node.binding = self._declare(node.value)
        elif node.kind == "PatTyped":
            self._pattern(node.children[0])
        elif node.children:
            self.stack.extend(node.children[::-1])

    def _for(self, node: Node) -> None:
        bound, source, body = node.children
        self.stack.append(body)
        self.stack.append(source)
        self._note_write(bound, ABSENT)
        self._pattern(bound)

    def _catch(self, node: Node) -> None:
        caught, body = node.children
        self.stack.append(body)
        self._pattern(caught)

    def _case(self, node: Node) -> None:
        label, body = node.children
        self.stack.append(body)
        if label is not ABSENT:
            self._pattern(label)

    def _bound(self, node: Node) -> None:
        """`a = 1` in a pattern."""
        bound, default = node.children
        bound.binding = self._declare(bound.value)
        self.stack.append(default)

    def _type(self, node: Node) -> None:
        if node.value is not None and node.children:
            node.children[0].binding = self._lookup(node.children[0].value)
        elif node.value is None:
            self.stack.extend(node.children[::-1])

    def _named(self, node: Node) -> None:
        name, *rest = node.children
        name.binding = self._lookup(name.value)
        self.stack.extend(rest)

    def _type_field(self, node: Node) -> None:
        name, kind = node.children
        self.stack.append(Node("$declared", 0, 0, None, (name,)))
        self.stack.append(kind)

    def _markup(self, node: Node) -> None:
        name, attributes, body = node.children
        if name is not ABSENT:
            name.binding = self._lookup(name.value)
        self.stack.extend((body, attributes))

    def _import_names(self, node: Node) -> None:
        module = imported_module(node.children[0].value)
        for item in node.children[1:]:
            name, alias = item.children
            bound = name if alias is ABSENT else alias
            if name.value != "default":
                bound.binding = self._event(Event("import", bound.value, (module, name.value)))

    def _import_module(self, node: Node) -> None:
        module, alias = node.children
        if alias is not ABSENT:
            path = (namespace(module.value),)
            alias.binding = self._event(Event("module", alias.value, path))


def _required(node: Node) -> tuple[str, ...] | None:
    """The module of `require("module")`."""
    if node.kind == "Call" and len(node.children) == 2 and node.children[0].value == "Require":
        module = node.children[1]
        if node.children[0].kind == "Special" and module.kind == "Str":
            return (str(module.value),)
    return None


_WITHOUT_NAMES = frozenset({"Name", "Special", "Str", "Float", "Bool", "Null", "Undefined", "Regexp", "SelfId", "KeywordAttr", "Module", "Export", "PatLiteral", "XmlText", "Error", "Absent"})
_POP, _POP_CLASS = Node("$pop", 0, 0), Node("$pop", 0, 0)
