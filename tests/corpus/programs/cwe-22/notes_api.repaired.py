from pathlib import Path

from fastapi import FastAPI, HTTPException, Response

app = FastAPI(title="Notes")

NOTES = Path("/var/lib/notes")


def note_path(name: str) -> Path:
    candidate = (NOTES / f"{name}.md").resolve()
    if not candidate.is_relative_to(NOTES.resolve()):
        raise HTTPException(status_code=400, detail="bad name")
    return candidate


@app.get("/notes")
def index() -> list[str]:
    return sorted(p.stem for p in NOTES.glob("*.md"))


@app.get("/notes/content")
def read_note(name: str):
    # name comes without its extension
    path = note_path(name)
    if not path.is_file():
        raise HTTPException(status_code=404, detail="no such note")
    return Response(path.read_text(), media_type="text/markdown")


@app.get("/notes/count")
def count() -> int:
    return sum(1 for _ in NOTES.glob("*.md"))
