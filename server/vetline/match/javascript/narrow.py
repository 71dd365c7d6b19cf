"""Which fields a schema in a text holds to more than being text: numbers, enumerations, patterns."""

from __future__ import annotations

from vetline.core import lazy_re as re

_NARROW = (
    re.compile(rb"\b(\w+)\s*:\s*z\s*\.\s*(?:enum|number|coerce|literal|nativeEnum|boolean|uuid|date|int|bigint)\b"),
    re.compile(rb"\b(\w+)\s*:\s*z\s*\.\s*string\(\)[^\n]*\.\s*(?:regex|uuid|email|datetime|cuid2?|ulid|nanoid|refine|transform|ip)\((?!\(?\w+\)?\s*=>\s*/\^https\?)"),
    re.compile(rb"\b(\w+)\s*:\s*\{[^{}]*(?:\btype:\s*['\"](?:integer|number|boolean)|\benum:|\bpattern:|\bconst:)[^{}]*\}"),
    re.compile(
        rb"\b(\w+)\s*:\s*[jJ]oi\s*\.\s*(?:number|boolean|date|valid|string\(\)[^\n]*\.(?:valid|pattern|regex|guid|uuid|alphanum|hex|custom))\b"
    ),
    re.compile(rb"\b(\w+)\s*:\s*(?:v\.)?(?:picklist|enum_|v\.enum|t\.Union|t\.Numeric|t\.Number|Type\.(?:Integer|Number|Union|Boolean))\("),
    re.compile(
        rb"@(?:IsIn|IsEnum|Matches|IsInt|IsNumber|IsUUID|IsBoolean|IsDate|IsDateString|IsMongoId|IsAlphanumeric|IsAlpha|IsPositive|IsNumberString)"
        rb"\((?:[^()]|\([^()]*\))*\)\s*(?:@\w+\((?:[^()]|\([^()]*\))*\)\s*)*(?:readonly\s+|public\s+)?(\w+)\s*[!?]?\s*:"
    ),
)
"""Fields whose schema says what they may be: zod, JSON Schema, Joi, Valibot and TypeBox, class-validator."""


_TEXTS = (
    re.compile(rb"\b(\w+)\s*:\s*z\s*\.\s*string\(\)"),
    re.compile(rb"\b(\w+)\s*:\s*\{[^{}]*\btype:\s*['\"]string['\"][^{}]*\}"),
    re.compile(rb"\b(\w+)\s*:\s*\{[^{}]*\btype:\s*['\"]array['\"][^{}]*\bitems:\s*\{[^{}]*\btype:\s*['\"]string['\"]"),
    re.compile(rb"\b(\w+)\s*:\s*[jJ]oi\s*\.\s*string\(\)"),
    re.compile(rb"@IsString\(\)\s*(?:@\w+\((?:[^()]|\([^()]*\))*\)\s*)*(?:readonly\s+|public\s+)?(\w+)\s*[!?]?\s*:"),
)
"""Fields that a schema holds to being texts, which is all that a query asks of a value."""


def narrow_fields(data: bytes, texts: bool = False) -> frozenset[bytes]:
    """Fields of which a schema says more than that they are text; with `texts` also those of which it says that."""
    return frozenset(match[1] for pattern in (*_NARROW, *(_TEXTS if texts else ())) for match in pattern.finditer(data))


_IN_ROUTES = (
    re.compile(rb"""\.param\(\s*["'](\w+)["']\s*,[^;]{0,300}?(?:\.test\(|\.match\(|\.isInteger\(|\.isValid\(|\.includes\(|\.has\()"""),
    re.compile(rb"""["'`/]:(\w+)\((?:\\\\d|\[)[^()]*\)"""),
)
"""Segments of addresses that are looked at wherever they occur: `app.param("id", ...)`, `"/:id(\\d+)"`."""


def narrow_segments(data: bytes) -> frozenset[bytes]:
    return frozenset(match[1] for pattern in _IN_ROUTES for match in pattern.finditer(data))
