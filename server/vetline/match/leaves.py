"""All places where one pattern or regex matches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from vetline.match import flattening, unify, unify_statements
from vetline.match.bindings import Bindings, Bound
from vetline.match.formula import PatternLeaf, RegexLeaf
from vetline.match.index import ANY_FUNCTION, ANY_NAME, ClassBody, Index
from vetline.match.tree import IN_HEAD, Node
from vetline.match.unify import Matches, Names


@dataclass(frozen=True, slots=True, eq=False)
class Range:
    """One match: bytes from `start` to `end`. `inside` and `regex` say what kind of operator it comes from."""

    start: int
    end: int
    bindings: Bindings
    inside: bool = False
    regex: bool = False


_ANY_EXPRESSION = frozenset({"Mv", "Deep", "StrPattern", "Int", "Float", "Bool", "Null", "Undefined", "Imag", "RegexpPattern"})
_ALSO = {"Dot": ("Id",), "List": ("Comprehension",), "Dict": ("Comprehension", "Set"), "Set": ("Comprehension",), "Tuple": ("Comprehension",), "FString": ("Interpolation",)}


def pattern_matches(leaf: PatternLeaf, found: Index, names: Names, longest_only: bool = False) -> list[Range]:
    """`longest_only` leaves out matches that end before another with the same start and bindings."""
    pattern = leaf.pattern
    if pattern.nodes[0].kind == ANY_FUNCTION:
        return list(_functions(pattern.nodes[0], found, names))
    if pattern.is_expression:
        return list(_expressions(pattern.nodes[0], found, names))
    if len(pattern.nodes) == 1 and pattern.nodes[0].kind != "Dots":
        return list(_statements(pattern.nodes[0], found, names))
    return list(runs(pattern.nodes, found.sequences, names, longest_only))


def _expressions(pattern: Node, found: Index, names: Names) -> Iterator[Range]:
    for target in _candidates(pattern, found):
        if target.start == target.end:  # a node that Semgrep made up, without a token
            continue
        for bindings in unify.expression(names, pattern, target, {}):
            yield Range(target.start, target.end, bindings)


def _functions(pattern: Node, found: Index, names: Names) -> Iterator[Range]:
    for target in (*found.expressions.get("Function", ()), *found.statements.get("FuncDef", ())):
        given, _, body = target.children[-3:]
        for bindings in unify_statements.function_of(names, pattern, given, body):
            yield Range(given.binding, body.end, bindings)


def _candidates(pattern: Node, found: Index) -> Iterable[Node]:
    kind = pattern.kind
    if kind in _ANY_EXPRESSION or kind == "Dots":
        # A literal describes the value of `"a" as T`, which is found by itself.
        skipped = "" if kind in ("Mv", "Deep", "Dots") else "Cast"
        return [node for other, nodes in found.expressions.items() if other != skipped for node in nodes]
    if kind == "Call" and pattern.children[0].kind in ("Dot", "Id"):
        # A name may have been imported as another; an attribute is called by its own.
        attribute = pattern.children[0].value
        if isinstance(attribute, str) and not attribute.startswith("$"):
            named = found.calls.get(attribute, []) if pattern.children[0].kind == "Dot" else []
            return named + found.calls.get(ANY_NAME, [])
    nodes = found.expressions.get(kind, [])
    for other in _ALSO.get(kind, ()):
        nodes = nodes + found.expressions.get(other, [])
    return nodes


_IMPORTS = ("Import", "ImportFrom", "ImportAll")
_STATEMENTS = {
    "Import": _IMPORTS, "ImportFrom": _IMPORTS, "ExprStmt": ("ExprStmt", "VarDef", "Return"), "Return": ("Return", "ExprStmt"),
    "ForC": ("ForC", "For"), "ImportModule": ("ImportModule", "ImportNames", "VarDef"), "ImportNames": ("ImportNames", "VarDef"),
}  # fmt: skip
_NOT_GIVEN_BACK = frozenset({"Assign", "CompareChain", "Conditional", "Ellipsis", "Lambda", "Slice", "Slices", "Yield"})
"""Bodies of lambdas that Semgrep does not take for what is returned: it evaluates them in several steps."""


def _statements(pattern: Node, found: Index, names: Names) -> Iterator[Range]:
    is_deep = pattern.kind == "ExprStmt" and pattern.children[0].kind == "Deep"
    for kind in found.statements if is_deep else _STATEMENTS.get(pattern.kind, (pattern.kind,)):
        for target in found.statements.get(kind, ()):
            for bindings in unify_statements.in_sequence(names, pattern, target, {}):
                yield Range(target.start, target.end, bindings)
                if target.kind == "ExprStmt" and target.value == unify_statements.RETURNED:
                    yield Range(target.children[0].start, target.children[0].end, bindings)
    if pattern.kind == "Return" and pattern.children:
        for target in found.expressions.get("Lambda", ()):  # its body is what it returns
            value = target.children[1]
            if target.binding is IN_HEAD or value.kind in _NOT_GIVEN_BACK or (value.kind == "Comprehension" and value.value in ("Dict", "Set")):
                continue
            for bindings in unify.expression(names, pattern.children[0], value, {}):
                yield Range(value.start, value.end, bindings)


def runs(
    patterns: Sequence[Node],
    sequences: Iterable[Sequence[Node]],
    names: Names,
    longest_only: bool,
    may_begin: Callable[[Bindings], bool] = lambda bindings: True,
) -> Iterator[Range]:
    """`may_begin` says of what the first statement of a pattern binds whether that is worth going on with."""

    def match(pattern: Node, target: Node) -> Matches:
        return unify_statements.in_sequence(names, pattern, target, {})

    unbound = cache(match)  # behind a `...` at the beginning each statement is come to from all those before it
    for statements in sequences:
        firsts = enumerate(statements[:1] if isinstance(statements, ClassBody) else statements)
        beginnings = [at for at, first in firsts if patterns[0].kind == "Dots" or any(map(may_begin, unbound(patterns[0], first)))]
        if beginnings:
            row = _Row(patterns, statements, beginnings[0], unbound)
            for at in row.going_on(beginnings):
                yield from _runs_from(row, at, names, longest_only)


class _Row:
    """Statements, with all nested ones if the pattern has `...`, from one of them on. `unbound` matches a statement where nothing has been bound."""

    def __init__(self, patterns: Sequence[Node], statements: Sequence[Node], begin: int, unbound: Callable[[Node, Node], Matches]) -> None:
        self.patterns = patterns
        self.unbound = unbound
        self._statements = statements
        rest = statements[begin:]
        self.is_deep = any(pattern.kind == "Dots" for pattern in patterns)
        self.targets = flattening.flatten(rest, True) if self.is_deep else flattening.row(rest)
        self.where = cache(self._where)
        self.places = dict.fromkeys(range(begin, len(statements)), 0)  # where the statements stand among the targets
        place = 0
        for at in self.places:
            self.places[at], place = place, self.targets.following[place]

    def _where(self, pattern: Node) -> Sequence[int]:
        return [at for at, target in enumerate(self.targets.nodes) if self.unbound(pattern, target)]

    def going_on(self, beginnings: Sequence[int]) -> Sequence[int]:
        """Those from which on something matches each further statement of the pattern, and the last of these not before it."""
        further = [pattern for pattern in self.patterns[1:] if pattern.kind != "Dots"]
        if not all(map(self.where, reversed(further))):
            return ()
        return [at for at in beginnings if not further or self.places[at] <= self.where(further[-1])[-1]]

    def begun(self, at: int) -> tuple[flattening.Flat, int]:
        """The targets from one of the statements on, and where it stands among them."""
        first, rest = self.places[at], self._statements[at:]
        if self.is_deep and first > self._last_compound and len(self.targets.nodes) - first > len(rest):
            return flattening.row(rest), 0  # see `flattening.flatten`
        return self.targets, first

    @cached_property
    def _last_compound(self) -> int:
        nodes = self.targets.nodes
        return next((at for at in range(len(nodes) - 1, -1, -1) if any(flattening.blocks(nodes[at]))), -1)


def _runs_from(row: _Row, at: int, names: Names, longest_only: bool) -> Iterator[Range]:
    targets, first = row.begun(at)
    seen: list[tuple[int, Bindings]] = []

    def match(pattern: Node, at: int, known: Bindings) -> Matches:
        target = targets.nodes[at]
        free = row.unbound(pattern, target)  # what matches nothing here matches less where something is bound: not asked again from each beginning
        return unify_statements.in_sequence(names, pattern, target, known) if known and free else free

    where = row.where if targets is row.targets else None
    for run in unify_statements.run_with(match, row.patterns, targets, first, {}, longest_only, where=where):
        if run.last < first:
            continue
        start, end = extent(targets.nodes[first : run.last + 1])
        one = (end, run.bindings)
        if one not in seen:
            seen.append(one)
            yield Range(start, end, run.bindings)


def extent(statements: Sequence[Node]) -> tuple[int, int]:
    """Where they start and end together. (An export stands behind what it exports, and starts before it.)"""
    return min([one.start for one in statements]), max([one.end for one in statements])


def regex_matches(leaf: RegexLeaf, text: str, timeout_seconds: float, own: int | None = None) -> list[Range] | None:
    """Offsets are code points of `text`, for the caller to convert. Raises TimeoutError when the regex takes too long.

    With `own` the text is the beginning of a longer one, and only matches that start within its first `own` code points
    count; None when what follows the text may have a say in them.
    """
    found: list[Range] = []
    if own is None and leaf.tail is not None and not leaf.tail.may_occur(text, timeout_seconds):
        return found
    for match in leaf.regex.finditer(text, timeout=timeout_seconds, partial=own is not None):
        if own is not None and match.start() >= own:
            break
        if match.partial:
            return None
        bindings: Bindings = {}
        for number, content in enumerate(match.groups(), start=1):
            if content is not None:
                start, end = match.span(number)
                bindings[f"${number}"] = Bound((Node("Text", start, end, content),), is_text=True)
        for name, content in match.groupdict().items():
            if content is not None:
                start, end = match.span(name)
                bindings[f"${name}"] = Bound((Node("Text", start, end, content),), is_text=True)
        found.append(Range(match.start(), match.end(), bindings, regex=True))
    return found


def moved(found: Range, by: int, names: Names | None = None) -> Range:
    """With other offsets; `names` are those of the segment that it stands in, where other segments' are to be asked about what they bind."""
    if not by and names is None:
        return found
    bindings = {name: bound.moved(by, names) for name, bound in found.bindings.items()}
    return Range(found.start + by, found.end + by, bindings, found.inside, found.regex)
