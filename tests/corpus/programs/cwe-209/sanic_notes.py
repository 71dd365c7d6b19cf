import sqlite3
import traceback

from sanic import Sanic
from sanic.response import html, json

app = Sanic("Notes")


def query(sql, *args):
    with sqlite3.connect("notes.db") as conn:
        conn.row_factory = sqlite3.Row
        return [dict(r) for r in conn.execute(sql, args).fetchall()]


@app.exception(Exception)
async def on_error(request, exception):
    return json({"error": str(exception), "trace": traceback.format_exc()}, status=500)  # flaw: CWE-209


@app.post("/notes")
async def create(request):
    note = request.json
    query("INSERT INTO notes (owner, title, text) VALUES (?, ?, ?)", note["owner"], note["title"], note["text"])
    return json({"ok": True}, status=201)


@app.get("/notes/search")
async def search(request):
    term = request.args.get("q", "")
    sort = request.args.get("sort", "id")
    return json(query(f"SELECT * FROM notes WHERE text LIKE '%{term}%' ORDER BY {sort}"))  # flaw: CWE-89


@app.get("/notes/<note_id:int>")
async def show(request, note_id):
    notes = query("SELECT * FROM notes WHERE id = ?", note_id)
    if not notes:
        return json({"error": "not found"}, status=404)
    note = notes[0]
    return html(f"<h1>{note['title']}</h1><div>{note['text']}</div>")  # flaw: CWE-79


@app.delete("/notes/<note_id:int>")
async def delete(request, note_id):
    query("DELETE FROM notes WHERE id = ?", note_id)  # flaw: CWE-306, CWE-862
    return json({"deleted": note_id})


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000, debug=True)  # flaw: CWE-489
