from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse, PlainTextResponse
from pydantic import BaseModel

app = FastAPI(title="Notes")
NOTES_DIR = Path("./notes")
NOTES_DIR.mkdir(exist_ok=True)


class Note(BaseModel):
    name: str
    content: str


def resolve_note(name: str) -> Path:
    target = (NOTES_DIR / name).resolve()
    if not target.is_relative_to(NOTES_DIR.resolve()):
        raise HTTPException(status_code=400, detail="Invalid note name")
    return target


@app.get("/notes")
async def list_notes():
    return {"notes": sorted(p.name for p in NOTES_DIR.iterdir() if p.is_file())}


@app.post("/notes", status_code=201)
async def create_note(note: Note):
    target = resolve_note(note.name)
    target.write_text(note.content)
    return {"saved": target.name}


@app.get("/notes/{name:path}", response_class=PlainTextResponse)
async def read_note(name: str):
    target = resolve_note(name)
    if not target.exists():
        raise HTTPException(status_code=404, detail="Note not found")
    return target.read_text()


@app.delete("/notes/{name:path}")
async def delete_note(name: str):
    target = resolve_note(name)
    target.unlink(missing_ok=True)
    return {"deleted": name}
