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


@app.get("/notes")
async def list_notes():
    return {"notes": sorted(p.name for p in NOTES_DIR.iterdir() if p.is_file())}


@app.post("/notes", status_code=201)
async def create_note(note: Note):
    target = NOTES_DIR / note.name
    target.write_text(note.content)  # flaw: CWE-22
    return {"saved": target.name}


@app.get("/notes/{name:path}", response_class=PlainTextResponse)
async def read_note(name: str):
    target = NOTES_DIR / name
    if not target.exists():
        raise HTTPException(status_code=404, detail="Note not found")
    return target.read_text()  # flaw: CWE-22


@app.delete("/notes/{name:path}")
async def delete_note(name: str):
    target = NOTES_DIR / name
    target.unlink(missing_ok=True)  # flaw: CWE-22
    return {"deleted": name}
