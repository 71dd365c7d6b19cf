"""What the names of a Python module stand for from one segment to the next. Segments tell it what they bind, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from vetline.match.tree import ABSENT, Node


@dataclass(frozen=True, slots=True)
class Binding:
    """What a name was resolved to. Two uses mean the same variable if name and binding are equal.

    `kind` is "import" (an entity: `from a import b`), "module" (`import a.b as c`), "global", "local" or "parameter".
    `imported` is the dotted path of the first two kinds; the dots of a relative import are parts of their own, as in
    the `Dotted` node. `ordinal` tells apart the variables of one name: 0, 1, ... for those of the module, in the order
    of the text, and negative numbers for those inside a segment.
    """

    kind: str
    imported: tuple[str, ...] | None
    ordinal: int

    @property
    def is_import(self) -> bool:
        return self.imported is not None


@dataclass(frozen=True, slots=True)
class Event:
    """What a segment does to the module's names: `kind` is "import", "module", "assign" or "declare"; in JavaScript also "function", which
    counts as an import of nothing, and "required", a variable that stands for a module.

    An assignment declares a variable only where the name has none yet; `for x in`, `with ... as x`, `except ... as x`
    and `x: int` always declare a new one.
    """

    kind: str
    name: str
    imported: tuple[str, ...] | None = None

    @property
    def is_import(self) -> bool:
        """Whether it is what variables of the name hide."""
        return self.kind == "function" or (self.imported is not None and self.kind != "required")


@dataclass(frozen=True, slots=True)
class Write:
    """A segment assigns to the module's variable `name`, if there is one at that point of the text.

    `value` is what is assigned where that could make the variable a constant; `local` are the names in it that are not
    the module's. Semgrep counts an odd set of things as assignments: see the places that make one.
    """

    name: str
    value: Node = ABSENT
    local: frozenset[Node] = frozenset()


@dataclass(frozen=True, slots=True)
class Outer:
    """The module's answers for one name: the variable of that name and the import of that name, either may be missing."""

    variable: Binding | None = None
    imported: Binding | None = None

    @property
    def binding(self) -> Binding | None:
        return self.variable or self.imported

    def after(self, event: Event) -> Outer:
        if event.is_import:
            ordinal = 0 if self.imported is None else self.imported.ordinal + 1
            return Outer(self.variable, Binding(event.kind, event.imported, ordinal))
        if event.kind == "assign" and (self.variable is not None or self.imported is not None):
            return self
        ordinal = 0 if self.variable is None else self.variable.ordinal + 1
        return Outer(Binding("global" if event.imported is None else "module", event.imported, ordinal), self.imported)


NOTHING = Outer()


class ModuleNames(Protocol):
    """What the module's names stand for at the start of each segment."""

    def before(self, name: str, index: int) -> Outer: ...


class _NoNames:
    def before(self, name: str, index: int) -> Outer:
        return NOTHING


NO_NAMES: ModuleNames = _NoNames()
