import re

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI(title="Extractor")

EMAIL = re.compile(r"^([a-zA-Z0-9]+[._-]?)+@([a-zA-Z0-9]+[.-]?)+\.[a-zA-Z]{2,}$")  # flaw: CWE-1333
MAX_MATCHES = 1000


class ExtractRequest(BaseModel):
    text: str = Field(max_length=1_000_000)
    pattern: str = Field(min_length=1, max_length=500)


class MatchOut(BaseModel):
    match: str
    groups: list[str | None]
    start: int
    end: int


class ExtractResponse(BaseModel):
    count: int
    matches: list[MatchOut]


class EmailRequest(BaseModel):
    email: str


@app.post("/extract", response_model=ExtractResponse)
def extract(req: ExtractRequest) -> ExtractResponse:
    try:
        regex = re.compile(req.pattern)  # flaw: CWE-1333
    except re.error:
        raise HTTPException(status_code=422, detail="Invalid regular expression")
    matches: list[MatchOut] = []
    for m in regex.finditer(req.text):  # flaw: CWE-1333
        matches.append(
            MatchOut(match=m.group(0), groups=list(m.groups()), start=m.start(), end=m.end())
        )
        if len(matches) >= MAX_MATCHES:
            break
    return ExtractResponse(count=len(matches), matches=matches)


@app.post("/validate-email")
def validate_email(req: EmailRequest) -> dict[str, bool]:
    return {"valid": EMAIL.match(req.email) is not None}  # flaw: CWE-1333


@app.get("/health")
def health() -> dict[str, str]:
    return {"status": "ok"}
