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


class InvoiceHandler(tornado.web.RequestHandler):
    def get(self, number):
        person = self.current_user
        # ok: guard-skipped
        self.write(one("SELECT * FROM invoices WHERE id = ? AND customer_id = ?", (number, person)))

    def delete(self, number):
        user = self.get_current_user()
        if user is None:
            raise tornado.web.HTTPError(401)
        # ruleid: guard-skipped
        conn.execute("DELETE FROM invoices WHERE id = ?", (number,))


async def change_draft(request):
    # ok: guard-skipped
    draft = await Draft.get(id=request.match_info["id"])
    if draft.author_id != request["person"]:
        raise web.HTTPNotFound()
    await draft.save()


async def drop_draft(request, draft_id):
    account = await account_of(request)
    log.info("draft %s dropped by %s", draft_id, account)
    # ruleid: guard-skipped
    draft = await Draft.get(id=draft_id)
    await draft.delete()


@app.post("/transfers")
def transfer(order: Order, db=Depends(get_db), user=Depends(current_user)):
    # ok: guard-skipped
    mine = db.query(Purse).filter(Purse.owner_id == user.id).first()
    # ok: guard-skipped
    other = db.query(Purse).filter(Purse.id == order.to)
    db.commit()
