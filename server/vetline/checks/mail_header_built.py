"""Heads of mails written by hand: a line break in a subject or an address begins a header of the sender's choice."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.checks.signed_in import functions
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_FIELD = rb"(?:Subject|To|Cc|Bcc|Reply-To|From|X-[A-Z][\w-]*|Sender|In-Reply-To)"
_VALUE = rb"(?![\w.]*(?:SENDER|FROM|ADDRESS|[A-Z]{4,})\b)(?!\w*(?:boundary|date|msgid|message_id)\b)[\w.]+(?:\[[^\]\n]*\])?"
_LINE = re.compile(
    rb"\b[fF][\"']{1,3}(?:[^\"'\n]*\\n)?" + _FIELD + rb":[ ][^\"'{\n]*\{[ ]*" + _VALUE + rb"[ ]*\}"
    rb"|[\"']" + _FIELD + rb":[ ](?:%s(?:\\r)?(?:\\n)?[\"'][ \t]*%|[\"'][ \t]*\+)[ \t]*\(?[ \t]*" + _VALUE + rb"(?!\w)"
    rb"|^[ \t]*" + _FIELD + rb":[ ][^\n{\"']*\{[ ]*" + _VALUE + rb"[ ]*\}[ \t]*$",
    re.MULTILINE,
)
_IS_A_MAIL = re.compile(rb"Subject:")
_JOINED = re.compile(rb"\\n|\"\"\"|'''")
_GUARDED = re.compile(
    rb"EmailMessage|MIMEText|MIMEMultipart|\bHeader\(|make_header|formataddr|[\"']\\[rn][\"'][ \t]+(?:not[ \t]+)?in\b|\.splitlines\(|isprintable|\.replace\([ \t]*[\"']\\r|re\.sub\(\s*r?[\"'][^\"']*\\[rn]"
    rb"|\w*(?:sanit|clean|one_line|single_line|strip_(?:newlines|crlf)|header_safe|safe_header|forbid|encode_header)\w*\(|fullmatch|\bprint\(|log(?:ger)?\.\w+\("
    rb"|\[\\r\\n\]|\\x00|policy=|prompt|\bllm\b|messages=",
    re.IGNORECASE,
)
_SENT = re.compile(rb"smtp|sendmail|mail|encode\(|message|\bmsg\b", re.IGNORECASE)


def _run(source: Pass) -> Iterator[Hit]:
    if source.in_tests or not _IS_A_MAIL.search(source.data):
        return
    for start, _, text in functions(source.data):
        line = _LINE.search(text)
        if line is None or not (_IS_A_MAIL.search(text) and _JOINED.search(text) and _SENT.search(text)) or _GUARDED.search(text):
            continue
        yield Hit(Span(start + line.start(), start + line.end()))


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="A line break in this value adds headers of the sender's choice, Bcc among them; use email.message.EmailMessage.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="injection",
        cwe=("CWE-93", "CWE-113"),
        owasp=("A03:2021",),
        why=(
            "The head of a mail is written as text. Its lines are told apart by their breaks, so a subject that holds one goes on with a header of its own: a Bcc to\n"
            "thousands, another sender, or the body of another mail.\n"
            "\n"
            "A function that looks for breaks, or has the library write headers, is left alone."
        ),
        instead=(
            "The library refuses breaks in headers.\n"
            "\n"
            "    message = EmailMessage()\n"
            '    message["To"] = recipient\n'
            '    message["Subject"] = subject\n'
            "    message.set_content(text)\n"
            "    smtp.send_message(message)"
        ),
        references=(
            "https://docs.python.org/3/library/email.message.html",
            "https://cwe.mitre.org/data/definitions/93.html",
        ),
        bundled=True,
    ),
    _run,
    words=frozenset((b"Subject", b"nSubject")),  # behind a written line break, too
    example='def compose(recipient, subject, text):\n    return f"To: {recipient}\\r\\nSubject: {subject}\\r\\n\\r\\n{text}".encode()\n',
)
