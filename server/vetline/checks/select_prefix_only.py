"""SQL from elsewhere that only has to begin with SELECT: what follows, and what functions do, is not looked at."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions, without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_BEGINS = re.compile(
    rb"\bif[ \t]+(?:not[ \t]+)?(?:re\.match\(\s*r?[\"']\^?\\?s?\*?\(?(?:\?i\))?select\b[^\n]*|(\w+)(?:\.(?:strip|lstrip|lower|upper|casefold)\([^)\n]*\))*\.startswith\(\s*\(?\s*[\"'](?:select|SELECT)\b[ ]?[\"'][^\n]*)"
)
_RUN = re.compile(rb"\.(?:execute|executescript|fetch|fetchall|fetch_all|run|exec_driver_sql|query)\(|\bread_sql(?:_query)?\(|\btext\(")
_MORE = re.compile(
    rb"read_?only|mode=ro|query_only|[\"'];[\"']|sqlparse|sqlglot|set_authorizer|statement_timeout|\bforbid|keyword|denied|banned|blocked|\ballow|tokens?\b|parse\(|REPORTING|reader|replica|"
    rb"insert|update|delete|drop",
    re.IGNORECASE,
)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not (b"startswith" in source.data or b"match(" in source.data) or not _BEGINS.search(source.data):
        return
    for start, _, text in functions(source.data):
        begins = _BEGINS.search(text)
        if begins is None or not re.search(rb"\b(?:raise|return|abort)\b", text[begins.end() : begins.end() + 120]):
            continue
        if b" not " in begins[0][:8] + b" " and _RUN.search(text, begins.end()) and not _MORE.search(without_prose(text).replace(b"fetchall", b"")):
            yield Hit(Span(start + begins.start(), start + begins.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A text that begins with SELECT can change and read anything; run it with a role that may only read what it should.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-89", "CWE-184"),
        owasp=("A03:2021",),
        why=(
            "SQL that a model or a person wrote is run if its first word is SELECT. A second statement may follow it, `SELECT ... INTO` and functions write, and any table\n"
            "can be read, the one with the passwords as well.\n"
            "\n"
            "A function that opens the database for reading alone, looks for further statements or parses the text is left alone."
        ),
        instead=(
            "Let the database decide what may be done.\n"
            "\n"
            '    with psycopg.connect(os.environ["REPORTING_DATABASE_URL"]) as connection:  # a role with SELECT on a few views\n'
            "        connection.read_only = True\n"
            '        connection.execute("SET LOCAL statement_timeout = \'5s\'")\n'
            "        return connection.execute(sql, prepare=True).fetchmany(limit)"
        ),
        references=(
            "https://www.postgresql.org/docs/current/sql-set-transaction.html",
            "https://genai.owasp.org/llmrisk/llm052025-improper-output-handling/",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"SELECT", b"select")),
    example='def ask(sql):\n    if not sql.upper().startswith("SELECT"):\n        raise ValueError(sql)\n    return connection.execute(sql).fetchall()\n',
)
