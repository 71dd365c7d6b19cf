"""Which globals a pickle may use, and how: an allow-list. What is not on it is judged by how it is used.

Three uses are told apart: a global that is only `named` as a value, one that is built as a class without its constructor
(`newed`), and one that is `called`. The list itself is data (`allowlist.yaml`); this module knows its form alone.
"""

from __future__ import annotations

import enum
import fnmatch
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from vetline.artifacts.verdict import Level, shown


class Use(enum.Enum):
    NAMED = "named"
    NEWED = "built"
    CALLED = "called"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What is thought of one global in one use. `rule` names the check that the arguments of a call must pass."""

    level: Level
    reason: str
    rule: str = ""


_WILD = frozenset("*?")
UNKEPT = "…"
"""Stands for a name that was not kept."""


@dataclass(frozen=True, slots=True)
class _Group:
    reason: str
    rule: str = ""


_REMOVED_FROM_THE_LIBRARY = frozenset(
    (
        *("imp", "distutils", "lib2to3", "asynchat", "asyncore", "smtpd", "commands", "popen2", "pipes", "cgi", "cgitb", "crypt", "nis"),
        *("telnetlib", "nntplib", "xdrlib", "uu", "imghdr", "sndhdr", "mailcap", "msilib", "spwd", "ossaudiodev", "audioop", "chunk"),
        *("aifc", "sunau", "formatter", "parser", "symbol", "macpath", "binhex", "dummy_threading", "sre_compile", "nt", "posix"),
        *("__builtin__", "pip", "setuptools", "pkg_resources", "wheel", "_distutils_hack", "test", "idlelib", "turtledemo", "_pyrepl"),
        *("ntpath", "posixpath", "_osx_support", "_aix_support", "_winapi", "winreg", "_posixsubprocess", "_ctypes", "msvcrt"),
    )
)
_RUNNING = frozenset(
    ("os", "posix", "nt", "subprocess", "builtins", "__builtin__", "runpy", "importlib", "pickle", "_pickle", "marshal", "shutil", "pty", "ctypes", "commands")
)
_STANDARD = frozenset(sys.stdlib_module_names) | _REMOVED_FROM_THE_LIBRARY


@dataclass(slots=True)
class Trust:
    """The allow-list. `own` are patterns of the user's ("mypackage.models.*", "mypackage.net.UNet")."""

    _calls: dict[str, dict[str, _Group]] = field(default_factory=dict)
    _names: dict[str, dict[str, _Group]] = field(default_factory=dict)
    _packages: dict[str, _Group] = field(default_factory=dict)
    _functions: dict[str, _Group] = field(default_factory=dict)
    _methods: dict[str, dict[str, _Group]] = field(default_factory=dict)
    _never: dict[str, dict[str, _Group]] = field(default_factory=dict)
    _never_built: dict[str, dict[str, _Group]] = field(default_factory=dict)
    _never_anywhere: dict[str, _Group] = field(default_factory=dict)
    _anywhere: dict[str, _Group] = field(default_factory=dict)
    _unneeded: dict[str, _Group] = field(default_factory=dict)
    _known: set[str] = field(default_factory=set)
    """Top-level packages of which a part is allowed: what the other parts bear is known as well."""
    own: tuple[str, ...] = ()

    def judge(self, module: str, name: str, use: Use) -> Opinion:
        """What a stream may do with `module`.`name`; total for any text."""
        if self.is_own(f"{module}.{name}"):
            return Opinion(Level.NOTHING_FOUND, "trusted by a setting")
        if UNKEPT in (module, name):
            return Opinion(Level.DANGEROUS, "a name that a call makes, or that is too long or stands too far down the stack to be a program's")
        never = _entry(self._never, module, name)
        if never is None and not self._is_listed(module, name) and self._method(module, name) is None:
            never = self._forbidden_package(module)
        if never is not None:
            return Opinion(Level.DANGEROUS, never.reason, never.rule)
        if use is Use.NEWED and (unbuilt := _entry(self._never_built, module, name)) is not None:
            return Opinion(Level.DANGEROUS, unbuilt.reason)
        call = _entry(self._calls, module, name) or self._method(module, name)
        if call is not None:
            return Opinion(Level.NOTHING_FOUND, call.reason, call.rule)
        if use is not Use.CALLED:
            named = _entry(self._names, module, name)
            if named is not None:
                return Opinion(Level.NOTHING_FOUND, named.reason, named.rule)
        if not _is_dotted_name(module) or not _is_dotted_name(name):
            level = Level.DANGEROUS if use is Use.CALLED else Level.SUSPICIOUS
            return Opinion(level, "no name that a program gives to a module or a function")
        package = self._package(module)
        if package is not None and use is Use.NAMED and name in self._anywhere:
            return Opinion(Level.NOTHING_FOUND, self._anywhere[name].reason)
        if "." in name and not (package is not None and (_is_nested_class(name) if use is Use.CALLED else _is_member(name))):
            return Opinion(Level.DANGEROUS, "a name that walks from one module to another, as no program writes it")
        known = package is not None or module.partition(".")[0] in self._known
        reaching = self._reaching(name) if known else None
        if reaching is not None:
            return Opinion(Level.DANGEROUS, reaching.reason)
        if package is not None:
            if use is Use.CALLED:
                if name.startswith("__pyx_unpickle_"):
                    return Opinion(Level.NOTHING_FOUND, package.reason, "class-first")
                if is_class_name(name):
                    return Opinion(Level.NOTHING_FOUND, package.reason, "enumeration")
                return Opinion(Level.DANGEROUS, "a function of a known library, not among those that only build data")
            if use is Use.NAMED and not is_class_name(name) and not self._computes(module):
                return Opinion(Level.SUSPICIOUS, "a function of a known library, not among those that only compute")
            return Opinion(Level.NOTHING_FOUND, package.reason)
        if module.partition(".")[0] in _STANDARD:
            return Opinion(Level.DANGEROUS, "part of Python's library that no model needs")
        if use is Use.CALLED:
            return Opinion(Level.DANGEROUS, "a function that nothing is known of")
        return Opinion(Level.SUSPICIOUS, "nothing is known of it; a class of your own project?")

    def is_own(self, name: str) -> bool:
        """True for what a pattern of the user's allows."""
        return any(fnmatch.fnmatchcase(name, pattern) for pattern in self.own)

    def _is_listed(self, module: str, name: str) -> bool:
        """True for what the list names itself, which outweighs what is said of all that stands below its module."""
        return name in self._calls.get(module, ()) or name in self._names.get(module, ())

    def _method(self, module: str, name: str) -> _Group | None:
        """The entry of `Class.method`, for a package whose classes share it."""
        owner, _, method = name.rpartition(".")
        return self._methods.get(module.partition(".")[0], {}).get(method) if owner and _is_member(name) else None

    def _package(self, module: str) -> _Group | None:
        if not self._unneeded.keys().isdisjoint(module.split(".")):
            return None
        while module:
            if module in self._packages:
                return self._packages[module]
            module = module.rpartition(".")[0]
        return None

    def _computes(self, module: str) -> bool:
        """True for a module whose functions may be named."""
        while module:
            if module in self._functions:
                return True
            module = module.rpartition(".")[0]
        return False

    def _reaching(self, name: str) -> _Group | None:
        """The entry of a name that no package makes harmless; of a method, its own name counts."""
        last = name.rpartition(".")[2]
        exact = self._never_anywhere.get(last)
        return exact or next((group for pattern, group in self._never_anywhere.items() if "*" in pattern and fnmatch.fnmatchcase(last, pattern)), None)

    def is_reaching_method(self, name: str) -> bool:
        """True for a method by which objects of known classes write files, read them or evaluate texts."""
        return self._reaching(name) is not None

    def is_of_python(self, module: str) -> bool:
        """True for a part of Python's own library."""
        return module.partition(".")[0] in _STANDARD

    def runs(self, module: str, name: str) -> bool:
        """True for what runs programs or code, or reaches files, of the modules of Python's library that are there for it."""
        return module in _RUNNING and (self.is_reaching_method(name) or name in ("run", "call"))

    def _forbidden_package(self, module: str) -> _Group | None:
        while module:
            group = self._never.get(module, {}).get("**")
            if group is not None:
                return group
            module = module.rpartition(".")[0]
        return None

    @property
    def modules(self) -> frozenset[str]:
        """The top-level modules that the list names: those that a file of the workspace could shadow."""
        named = (*self._calls, *self._names, *self._packages)
        return frozenset(module.partition(".")[0] for module in named)


def parse(text: str, own: Sequence[str] = ()) -> Trust:
    """The allow-list as `allowlist.yaml` states it, with the user's patterns. Raises ValueError for a broken list."""
    try:
        groups = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(f"the allow-list cannot be read: {error}") from None
    trust = Trust(own=tuple(own))
    for row in groups:
        _add(trust, row)
    return trust


def _add(trust: Trust, row: Mapping[str, Any]) -> None:
    group = _Group(str(row["reason"]).strip(), str(row.get("rule", "")))
    for key, target in (("call", trust._calls), ("methods", trust._methods), ("name", trust._names), ("never", trust._never), ("never-built", trust._never_built)):
        for modules, names in (row.get(key) or {}).items():
            for module in str(modules).split():
                target.setdefault(module, {}).update(dict.fromkeys(_words(names), group))
    single = (
        *(("classes", trust._packages), ("functions", trust._functions), ("anywhere", trust._anywhere)),
        *(("never-anywhere", trust._never_anywhere), ("unneeded", trust._unneeded)),
    )
    for key, packages in single:
        packages.update(dict.fromkeys(_words(row.get(key, "")), group))
    trust._known.update(package.partition(".")[0] for package in _words(row.get("classes", "")))


def _words(value: str | Iterable[str]) -> list[str]:
    return value.split() if isinstance(value, str) else [str(word) for word in value]


def _entry(table: Mapping[str, Mapping[str, _Group]], module: str, name: str) -> _Group | None:
    names = table.get(module)
    if names is None:
        return None
    exact = names.get(name)
    if exact is not None:
        return exact
    return next(
        (group for pattern, group in names.items() if not _WILD.isdisjoint(pattern) and pattern != "**" and fnmatch.fnmatchcase(name, pattern) and "." not in name), None
    )


def _is_dotted_name(module: str) -> bool:
    return all(part.isidentifier() for part in module.split("."))


def _is_member(name: str) -> bool:
    """True for `Class.member`, as nested classes and bound methods are written."""
    parts = name.split(".")
    return parts[0].lstrip("_")[:1].isupper() and not any(part.startswith("__") for part in parts)


def is_class_name(name: str) -> bool:
    """True for a name that programs give to a class: its last part begins with a capital, but for underscores."""
    return name.rpartition(".")[2].lstrip("_")[:1].isupper()


def _is_nested_class(name: str) -> bool:
    """True for `Class.Class`, as programs write classes within classes."""
    return _is_member(name) and all(part.lstrip("_")[:1].isupper() for part in name.split("."))


def called(module: str, name: str) -> str:
    """A global as messages show it."""
    return shown(f"{module}.{name}", 120)
