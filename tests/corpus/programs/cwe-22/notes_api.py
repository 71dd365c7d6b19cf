from pathlib import Path

from fastapi import FastAPI, HTTPException, Response

app = FastAPI(title="Notes")

NOTES = Path("/var/lib/notes")


@app.get("/notes")
def index() -> list[str]:
    return sorted(p.stem for p in NOTES.glob("*.md"))


@app.get("/notes/content")
def read_note(name: str):
    # name comes without its extension
    path = NOTES / f"{name}.md"
    if not path.is_file():
        raise HTTPException(status_code=404, detail="no such note")
    return Response(path.read_text(), media_type="text/markdown")  # flaw: CWE-22


@app.get("/notes/count")
def count() -> int:
    return sum(1 for _ in NOTES.glob("*.md"))
