"""How handlers ask for somebody to be signed in.

Not a check: what the checks on what such people may do share.
"""

from __future__ import annotations

import re

COMMENT = re.compile(rb"(?:^|(?<=[ \t]))#[^\n]*", re.MULTILINE)
DEFINED = re.compile(rb"^(?:async[ \t]+)?def[ \t]+\w+\(", re.MULTILINE)
PARAMETER = re.compile(
    rb"\b(\w+)[ \t]*(?::[^=,()]+(?:\[[^\]]*\])?)?=[ \t]*Depends\(\s*(\w*(?:user|login|account|auth)\w*)\s*\)"
    rb"|\b(\w+)[ \t]*:[ \t]*Annotated\[[^=()]*Depends\(\s*(\w*(?:user|login|account|auth)\w*)\s*\)"
)
DECORATED = re.compile(rb"^@(?:\w+\.)*(?:login_required|jwt_required|token_required|auth_required|requires?_auth|require_login)\b", re.MULTILINE)
