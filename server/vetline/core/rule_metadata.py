"""Typed views of a rule's `metadata`, and of its fixes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from vetline.core.finding import Severity
from vetline.core.rule import FixTemplate, SeverityWhen, Unfilled

SEVERITIES = {
    "CRITICAL": Severity.ERROR,
    "HIGH": Severity.ERROR,
    "ERROR": Severity.ERROR,
    "MEDIUM": Severity.WARNING,
    "WARNING": Severity.WARNING,
    "LOW": Severity.INFO,
    "INFO": Severity.INFO,
    "INVENTORY": Severity.INFO,
    "EXPERIMENT": Severity.INFO,
}
_CWE = re.compile(r"CWE-\d+", re.IGNORECASE)


class Metadata:
    """Typed views of a rule's `metadata`. What other tools also use is taken in any sensible shape; what is ours is checked."""

    __slots__ = ("_checked", "_report_at", "_values", "rule")

    def __init__(self, rule: str, values: Any, report_at: Callable[[str, str], None], checked: bool) -> None:
        """`report_at(key, message)` takes what is wrong. With `checked` all of it was looked at before."""
        self.rule = rule
        self._report_at = report_at
        self._checked = checked
        self._values: Mapping[str, Any] = values if isinstance(values, dict) else {}
        if values is not None and not isinstance(values, dict):
            report_at("", f"{rule}: `metadata` is a mapping; ignored")

    def word(self, key: str) -> str:
        value = self._values.get(key)
        return value.strip() if isinstance(value, str) else ""

    def prose(self, key: str) -> str:
        value = self._values.get(key)
        return value.rstrip() if isinstance(value, str) else ""

    def words(self, key: str) -> tuple[str, ...]:
        value = self._values.get(key)
        if isinstance(value, str):
            return (value.strip(),)
        if isinstance(value, list):
            return tuple(word.strip() for word in value if isinstance(word, str))
        return ()

    def cwe(self) -> tuple[str, ...]:
        found = (match[0].upper() for word in self.words("cwe") if (match := _CWE.search(word)))
        return tuple(dict.fromkeys(found))

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        value = self._values.get(key, options[0])
        if value in options:
            return str(value)
        self._report(key, f"`{key}` is one of {', '.join(options)}; taken as {options[0]}")
        return options[0]

    def requirement(self, key: str) -> str | None:
        value = self._values.get(key)
        return None if value is None else self._required(key, value)

    def regex(self, key: str) -> str:
        value = self._values.get(key, "")
        if isinstance(value, str) and (self._checked or _is_regex(value)):
            return value
        self._report(key, f"`{key}` is a regex; ignored")
        return ""

    def _required(self, key: str, value: Any) -> str | None:
        from packaging.requirements import InvalidRequirement, Requirement  # few rules need it

        try:
            if isinstance(value, str):
                return str(Requirement(value))
        except InvalidRequirement:
            pass
        self._report(key, f'`{key}` is a requirement such as "torch>=2.6"; ignored')
        return None

    def severity_when(self) -> tuple[SeverityWhen, ...]:
        found = []
        for entry in self._mappings("severity-when"):
            metavariable, regex = entry.get("metavariable"), entry.get("regex")
            severity = SEVERITIES.get(str(entry.get("severity", "")).upper())
            if isinstance(metavariable, str) and isinstance(regex, str) and severity and (self._checked or _is_regex(regex)):
                found.append(SeverityWhen(metavariable, regex, severity))
            elif "package" in entry and severity and (package := self._required("severity-when", entry["package"])):
                found.append(SeverityWhen("", "", severity, package))
            elif entry.get("caller") in ("request", "unseen", "alone") and severity:
                found.append(SeverityWhen("", "", severity, caller=entry["caller"]))
            else:
                self._report("severity-when", "an entry of `severity-when` needs metavariable, regex and severity; ignored")
        return tuple(found)

    def unfilled(self, key: str = "unfilled") -> Unfilled | None:
        value = self._values.get(key)
        if value is None:
            return None
        regexes = [value.get("function"), value.get("parameter"), value.get("unless", "")] if isinstance(value, dict) else [None]
        if all(isinstance(regex, str) and (self._checked or _is_regex(regex)) for regex in regexes):
            function, parameter, unless = regexes
            return Unfilled(function, parameter, value.get("is-part") is True, unless)
        self._report(key, f"`{key}` needs regexes for function and parameter; ignored")
        return None

    def alternative_fixes(self) -> tuple[FixTemplate, ...]:
        found = []
        for entry in self._mappings("alternative-fixes"):
            title, safety, imports = entry.get("title"), entry.get("safety", "unsafe"), entry.get("imports") or []
            made = None
            if isinstance(title, str) and safety in ("safe", "unsafe") and isinstance(imports, list):
                made = fix_of(entry, title, safety == "safe", tuple(map(str, imports)))
            if made is not None:
                found.append(made)
            else:
                self._report("alternative-fixes", "an entry of `alternative-fixes` needs title, fix or fix-regex, and safety; ignored")
        return tuple(found)

    def _mappings(self, key: str) -> list[Mapping[str, Any]]:
        value = self._values.get(key) or []
        if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
            return value
        self._report(key, f"`{key}` is a list of mappings; ignored")
        return []

    def _report(self, key: str, message: str) -> None:
        self._report_at(key, f"{self.rule}: {message}")


def fix_of(body: Mapping[str, Any], title: str, safe: bool, imports: tuple[str, ...]) -> FixTemplate | None:
    """The fix that a rule, or an entry of `alternative-fixes`, states; None when it states none."""
    text, regex = body.get("fix"), body.get("fix-regex")
    if isinstance(text, str):
        return FixTemplate(title, safe, text=text, imports=imports)
    if not isinstance(regex, dict):
        return None
    pattern, replacement, count = regex.get("regex"), regex.get("replacement"), regex.get("count", 0)
    if not (isinstance(pattern, str) and isinstance(replacement, str) and type(count) is int):
        return None
    return FixTemplate(title, safe, regex=pattern, replacement=replacement, count=count, imports=imports)


def _is_regex(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
