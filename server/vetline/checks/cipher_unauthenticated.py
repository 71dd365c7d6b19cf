"""Messages of one's own that are encrypted and decrypted again, and that nobody can tell from messages which somebody has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vetline.checks.noted import Noted, is_said, places
from vetline.checks.signed_in import without_prose
from vetline.core import lazy_re as re
from vetline.core.check import Check, Hit, Pass, check_id, nothing
from vetline.core.finding import Confidence, Severity, Span
from vetline.core.rule import RuleInfo

_MODE = re.compile(rb"\bMODE_(?:CBC|CTR|CFB|OFB)\b|\bmodes\.(?:CBC|CTR|CFB|OFB)\(")
_DECRYPTS = re.compile(rb"\.decrypt\(|\.decryptor\(\)")
_ENCRYPTS = re.compile(rb"\.encrypt\(|\.encryptor\(\)")
_DRAWS = re.compile(rb"\burandom\(|get_random_bytes\(|\btoken_bytes\(|Random\.new\(\)|\.iv\b")
"""The form is the program's own, for it draws the first block itself."""
_TELLS = re.compile(rb"hmac|HMAC|CMAC|_mac\b|\bmac_|\bmac\b|GCM|EAX|MODE_SIV|MODE_OCB|MODE_CCM|Poly1305|Fernet|digest_and_verify|compare_digest|\bsign(?:ature|ed)?\b|\.verify\(|crc|sha256\(\s*(?:iv|cipher)")
_DEFINED = re.compile(rb"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)\(", re.MULTILINE)


def _note(source: Pass) -> Noted | None:
    return None if source.in_tests else Noted(source.data, _places(source.data))


def _places(data: bytes) -> Iterator[tuple[Span, None]]:
    if b"MODE_" not in data and b"modes." not in data:
        return
    text = without_prose(data)
    for mode in _MODE.finditer(text):
        following = _DEFINED.search(text, mode.end())
        if _DECRYPTS.search(text, mode.end(), following.start() if following is not None else len(text)):
            yield Span(mode.start(), mode.end()), None


def _encrypts(data: bytes) -> bool:
    return _ENCRYPTS.search(data) is not None


def _draws(data: bytes) -> bool:
    return _DRAWS.search(data) is not None


def _tells(data: bytes) -> bool:
    return _TELLS.search(without_prose(data)) is not None


def _join(notes: Sequence[Noted | None]) -> Iterable[tuple[int, Hit]]:
    if is_said(notes, _encrypts) and is_said(notes, _draws) and not is_said(notes, _tells):
        for index, place, _ in places(notes):
            yield index, Hit(place)


CHECK = Check(
    RuleInfo(
        id=check_id(__name__),
        message="Nobody can tell whether this was changed on its way; use AES-GCM, or check a MAC before decrypting.",
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM,
        category="crypto",
        cwe=("CWE-353", "CWE-345", "CWE-327"),
        owasp=("A02:2021",),
        why=(
            "CBC, CTR, CFB and OFB hide what a message says, and no more. Whoever flips a bit of the first block or of the text flips it in what comes out, and errors of the\n"
            "padding give away the whole message, byte by byte. The program makes such messages itself and reads them again, so it is free to choose better; what reads\n"
            "a form of others is left alone."
        ),
        instead=(
            "    sealed = AESGCM(key).encrypt(nonce, data, None)\n"
            "    data = AESGCM(key).decrypt(nonce, sealed, None)  # InvalidTag if it was changed"
        ),
        references=("https://cwe.mitre.org/data/definitions/353.html", "https://cryptography.io/en/latest/hazmat/primitives/aead/"),
        bundled=True,
    ),
    nothing,
    texts=frozenset((b"MODE_", b"modes.")),
    example="def seal(data):\n    iv = os.urandom(16)\n    return iv + AES.new(KEY, AES.MODE_CTR, iv).encrypt(data)\n\ndef open(data):\n    return AES.new(KEY, AES.MODE_CTR, data[:16]).decrypt(data[16:])\n",
    note=_note,
    join=_join,
)
