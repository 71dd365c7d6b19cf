"""Which fields a schema in a text holds to more than being text: numbers, enumerations, patterns."""

from __future__ import annotations

import re

_NARROW = (
    re.compile(rb"\b(\w+)\s*:\s*z\s*\.\s*(?:enum|number|coerce|literal|nativeEnum|boolean|uuid|date|int|bigint)\b"),
    re.compile(rb"\b(\w+)\s*:\s*z\s*\.\s*string\(\)[^\n]*\.\s*(?:regex|uuid|email|datetime|cuid2?|ulid|nanoid|refine|transform|ip)\("),
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


def narrow_fields(data: bytes) -> frozenset[bytes]:
    return frozenset(match[1] for pattern in _NARROW for match in pattern.finditer(data))
