"""Models and settings in XML: PMML, OpenVINO, Spark and their kin. What a parser reads besides, and what a reader builds or loads."""

from __future__ import annotations

from collections.abc import Iterator

from vetline.artifacts import operations
from vetline.artifacts.inquiry import Inquiry
from vetline.artifacts.tars import leaves
from vetline.artifacts.verdict import shown
from vetline.artifacts.view import View
from vetline.core import lazy_re as re

_XML_READS = re.compile(rb"<(?:\w+:)?include\b[^>]*href\s*=\s*[\"'](?!#)[^>]*|<\?xml-stylesheet\b[^>]*", re.IGNORECASE)
_XML_RUNS = re.compile(rb"<script\b|\b(?:library|implementation)\s*=\s*[\"'][^\"']*\.(?:so|dll|dylib)\b|__import__|\bos\.system\b|\beval\s*\(", re.IGNORECASE)
_XML_FILE = re.compile(rb"<(?:source|weights|data|blobs?|extension|library)\b[^>]{0,400}?\b(?:filename|path|file|location)\s*=\s*[\"']([^\"'<>\n]{1,1000})[\"']", re.IGNORECASE)
_LAYER = re.compile(rb"<layer\b([^>]{0,600})>")
_LAYER_WORDS = re.compile(rb"\b(type|version)\s*=\s*[\"']([^\"']{1,100})[\"']")
_OPERATION_SET = re.compile(r"opset\d+|ie_internal_opset|experimental|gpu_opset|cpu_opset|org\.openvinotoolkit")
_TOKENIZERS = re.compile(r"\w*(?:Tokeniz|Detokeniz|Regex|StringTensor|CaseFold|NormalizeUnicode|CharsMap|Bytes?To|ToBytes|ToChars|Ragged|Vocab|Trie|Segments|Token|UTF8|StringToHash|EqualStr|ByteFallback|Truncat)\w*")
"""Of openvino_tokenizers, which everybody has who has a tokenizer as a model."""

_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)\b[^>]*", re.IGNORECASE)
_STANDARD = re.compile(rb"<!DOCTYPE\s+[\w:]+\s+PUBLIC\s+[\"']-//W3C//DTD [^\"']*[\"']\s+[\"']https?://www\.w3\.org/[\w./-]*[\"']\s*", re.IGNORECASE)
"""The document type that drawing programs write of old; parsers know it, and none of it is read from the file's author."""

_XML_JAVA = re.compile(rb"java\.beans\.(?:XMLDecoder|EventHandler)\b|<dynamic-proxy\b|java\.lang\.(?:ProcessBuilder|Runtime)\b|javax\.(?:script|naming)\.[\w.]+")
_HIDING_ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=\s*[\"'](utf-?7|ebcdic[\w-]*|ibm[\w-]*|cp037|scsu|bocu-1|hz[\w-]*)[\"']", re.IGNORECASE)


def examine(inquiry: Inquiry, view: View) -> bool:
    """Looks into a text that is XML."""
    head = view.read(0, inquiry.limits.text_bytes)
    inquiry.fact("format", "PMML" if b"<PMML" in head else "XML")
    if stated := _HIDING_ENCODING.match(head):
        inquiry.danger("entity", f"it is written in {shown(stated[1].decode(), 20)}, which hides from readers what parsers see", view.entry)
    for found in _ENTITY.finditer(head):
        words = found[0].upper()
        if _STANDARD.fullmatch(found[0]):
            continue
        if b"SYSTEM" in words or b"PUBLIC" in words or b"<!ENTITY" in words:
            inquiry.danger("entity", f"an entity that a parser resolves: {shown(found[0].decode('utf-8', 'replace'), 90)}", view.entry, found.start())
    for found in _XML_JAVA.finditer(head):
        inquiry.danger("code", f"a reader of Java's builds what runs code: {shown(found[0].decode('utf-8', 'replace'), 60)}", view.entry, found.start())
    for found in _XML_READS.finditer(head):
        inquiry.danger("entity", f"another file that a parser reads: {shown(found[0].decode('utf-8', 'replace'), 90)}", view.entry, found.start())
    for found in _XML_FILE.finditer(head):
        if leaves(found[1].decode("utf-8", "replace")):
            inquiry.danger("path", f"a part is read from {shown(found[1].decode('utf-8', 'replace'), 80)}, outside the model's folder", view.entry, found.start())
    for kind, place in _extensions(head):
        told = f"the operation {shown(kind, 60)} is in no set of OpenVINO's: a native library has to be loaded for it"
        operations.foreign(inquiry, told, view.entry, kind, offset=place)
    for found in _XML_RUNS.finditer(head):
        inquiry.danger("code", f"a part that runs code: {shown(found[0].decode('utf-8', 'replace'), 90)}", view.entry, found.start())
    return True


def _extensions(text: bytes) -> Iterator[tuple[str, int]]:
    """(type, place) of layers of an OpenVINO network that are of no set of its operations."""
    if b"<net" not in text[:4_096]:
        return
    seen: set[str] = set()
    for found in _LAYER.finditer(text):
        words = {key.decode(): value.decode("utf-8", "replace") for key, value in _LAYER_WORDS.findall(found[1])}
        kind, version = words.get("type", ""), words.get("version", "opset1")
        if kind not in seen and not _OPERATION_SET.fullmatch(version) and not _TOKENIZERS.fullmatch(kind):
            seen.add(kind)
            yield kind, found.start()
