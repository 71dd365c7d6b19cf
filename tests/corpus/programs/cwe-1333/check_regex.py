import re

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class CheckRequest(BaseModel):
    pattern: str
    text: str


def check_regex(pattern, text):
    """Find all matches of ``pattern`` in ``text``."""
    try:
        compiled = re.compile(pattern)  # flaw: CWE-1333
    except re.error as exc:
        return {"valid": False, "matches": [], "error": str(exc)}

    matches = [[m.start(), m.end(), m.group(0)] for m in compiled.finditer(text)]  # flaw: CWE-1333
    return {"valid": True, "matches": matches, "error": None}


@app.post("/check")
def check(req: CheckRequest):
    return check_regex(req.pattern, req.text)
