"""Routes that do without the guard that others of the file have."""

from typing import Annotated

from django.shortcuts import get_object_or_404
from fastapi import Depends, FastAPI, HTTPException

app = FastAPI()


def find(code):
    row = db.execute("SELECT * FROM links WHERE code = ?", (code,)).fetchone()
    if row is None:
        raise NotFound("unknown code")
    return row


def check_key(request, row):
    if not hmac.compare_digest(digest_of(request), row["key_hash"]):
        raise Forbidden("wrong key")


@app.get("/links/{code}/stats")
async def stats(request, code):
    row = find(code)
    check_key(request, row)
    return row


@app.delete("/links/{code}")
async def remove(request, code):
    find(code)
    # ruleid: guard-skipped
    db.execute("DELETE FROM links WHERE code = ?", (code,))


@app.delete("/links/{code}/now")
async def remove_now(request, code):
    check_key(request, find(code))
    # ok: guard-skipped
    db.execute("DELETE FROM links WHERE code = ?", (code,))


@app.get("/links/{code}")
async def follow(request, code):
    row = find(code)
    # ok: guard-skipped
    db.execute("UPDATE links SET hits = hits + 1 WHERE code = ?", (code,))
    return redirect(row["url"])


def list_cards(request):
    return conn.execute("SELECT * FROM cards WHERE user_id = ?", (request["user_id"],))


def find_card(request):
    # ruleid: guard-skipped
    return conn.execute("SELECT * FROM cards WHERE id = ?", (int(request.match_info["id"]),)).fetchone()


def own_card(request):
    # ok: guard-skipped
    return conn.execute("SELECT * FROM cards WHERE id = ? AND user_id = ?", (request.match_info["id"], request["user_id"])).fetchone()


def label_card(card, label):
    # ok: guard-skipped
    conn.execute("UPDATE cards SET label = ? WHERE id = ?", (label, card["id"]))


def any_card(request):
    # ok: guard-skipped
    row = conn.execute("SELECT * FROM cards WHERE id = ?", (request.match_info["id"],)).fetchone()
    if row["user_id"] != request["user_id"]:
        raise web.HTTPNotFound()
    return row


@login_required
def note_detail(request, pk):
    if request.method == "GET":
        # ok: guard-skipped
        return answer(get_object_or_404(Note, pk=pk, owner=request.user))
    # ruleid: guard-skipped
    note = get_object_or_404(Note, pk=pk)
    note.delete()


@login_required
def note_of_mine(request, pk):
    # ok: guard-skipped
    note = get_object_or_404(Note, pk=pk)
    if note.owner != request.user:
        raise PermissionDenied
    note.delete()


@app.get("/admin/users")
@admin_required
def users():
    return everybody()


# ruleid: guard-skipped
@app.post("/admin/users/<int:user_id>/role")
@login_required
def set_role(user_id):
    role = request.json["role"]
    change(user_id, role)


# ok: guard-skipped
@app.post("/admin/users/<int:user_id>/lock")
@login_required
def lock(user_id):
    if g.user["role"] != "admin":
        abort(403)
    change(user_id, locked=True)


User = Annotated[str, Depends(current_user)]


@app.get("/conversations/{other}")
def conversation(other: str, user: User):
    return between(user, other)


# ruleid: guard-skipped
@app.get("/inbox")
def inbox(user: str, limit: int = 50):
    return to(user, limit)


# ok: guard-skipped
@app.get("/profiles/{user}")
def profile(user: str):
    return public(user)
