import re2  # google-re2: linear-time matching, no backtracking
from fastapi import FastAPI
from pydantic import BaseModel, Field

app = FastAPI()

MAX_MATCHES = 1000


class CheckRequest(BaseModel):
    pattern: str = Field(max_length=500)
    text: str = Field(max_length=20_000)


def check_regex(pattern, text):
    """Find all matches of ``pattern`` in ``text``."""
    try:
        compiled = re2.compile(pattern)
    except re2.error as exc:
        return {"valid": False, "matches": [], "error": str(exc)}

    matches = []
    for m in compiled.finditer(text):
        matches.append([m.start(), m.end(), m.group(0)])
        if len(matches) >= MAX_MATCHES:
            break
    return {"valid": True, "matches": matches, "error": None}


@app.post("/check")
def check(req: CheckRequest):
    return check_regex(req.pattern, req.text)
