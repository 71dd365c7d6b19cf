"""Routes that change a record by its number."""

from aiohttp import web
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404
from fastapi import Depends, FastAPI
from flask import Flask
from flask_jwt_extended import jwt_required

api = FastAPI()
app = Flask(__name__)


@api.put("/notes/{note_id}")
def change(note_id: int, note: Note, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    # ruleid: owner-unchecked
    conn.execute("UPDATE notes SET title = ? WHERE id = ?", (note.title, note_id))
    conn.commit()


@api.delete("/notes/{note_id}")
async def remove(note_id: int, user: Annotated[User, Depends(get_current_user)], db: Session = Depends(get_db)):
    note = db.get(Note, note_id)
    # ruleid: owner-unchecked
    db.delete(note)


@login_required
def delete_invoice(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk)
    # ruleid: owner-unchecked
    invoice.delete()


@app.route("/orders/<int:order_id>", methods=["DELETE"])
@jwt_required()
def cancel(order_id):
    order = Order.query.get_or_404(order_id)
    # ruleid: owner-unchecked
    db.session.delete(order)


async def delete_secret(request):
    user = current_account(request)
    if user is None:
        raise web.HTTPUnauthorized()
    secret_id = int(request.match_info["id"])
    # ruleid: owner-unchecked
    await request.app["db"].execute("DELETE FROM secrets WHERE id = ?", (secret_id,))


@api.delete("/mine/{note_id}")
def remove_mine(note_id: int, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    # ok: owner-unchecked
    conn.execute("DELETE FROM notes WHERE id = ? AND person = ?", (note_id, user_id))


@api.delete("/users/{user_id}")
def remove_user(user_id: int, admin=Depends(get_current_admin_user), conn=Depends(get_conn)):
    # ok: owner-unchecked
    conn.execute("DELETE FROM users WHERE id = ?", (user_id,))


@login_required
def delete_own(request, pk):
    invoice = get_object_or_404(Invoice, pk=pk, customer=request.user)
    # ok: owner-unchecked
    invoice.delete()


@login_required
@permission_required("billing.delete_invoice")
def delete_permitted(request, pk):
    # ok: owner-unchecked
    get_object_or_404(Invoice, pk=pk).delete()


@api.get("/articles/{article_id}")
def read(article_id: int, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    # ok: owner-unchecked
    return conn.execute("SELECT title FROM articles WHERE id = ?", (article_id,)).fetchone()


@api.get("/notes/{note_id}")
def read_private(note_id: int, user_id: int = Depends(current_user), conn=Depends(get_conn)):
    # ruleid: owner-unchecked
    return conn.execute("SELECT title FROM notes WHERE id = ?", (note_id,)).fetchone()


@app.get("/invoices/<int:invoice_id>")
def read_by_session(invoice_id):
    if "user_id" not in session:
        return redirect("/login")
    # ruleid: owner-unchecked
    return jsonify(Invoice.query.get_or_404(invoice_id).as_dict())


@app.get("/invoices/<int:invoice_id>/own")
def read_own(invoice_id):
    if "user_id" not in session:
        return redirect("/login")
    # ok: owner-unchecked
    return jsonify(Invoice.query.filter_by(id=invoice_id, user_id=session["user_id"]).first_or_404().as_dict())


@api.delete("/accounts/{name}")
def remove_account(name: str, who: dict = Depends(current_user)):
    # ruleid: owner-unchecked
    ACCOUNTS.pop(name, None)


@api.delete("/public/{note_id}")
def open_to_all(note_id: int, conn=Depends(get_conn)):
    # ok: owner-unchecked
    conn.execute("DELETE FROM notes WHERE id = ?", (note_id,))


@app.patch("/tickets/<int:ticket_id>")
@jwt_required()
def set_status(ticket_id):
    ticket = db.get_or_404(Ticket, ticket_id)
    # ruleid: owner-unchecked
    ticket.status = request.get_json()["status"]
    db.session.commit()


@app.patch("/tickets/<int:ticket_id>/own")
@jwt_required()
def set_own_status(ticket_id):
    ticket = db.get_or_404(Ticket, ticket_id)
    if ticket.opened_by != get_jwt_identity():
        abort(404)
    # ok: owner-unchecked
    ticket.status = request.get_json()["status"]
    db.session.commit()


@api.get("/wallets/{wallet_id}")
def read_wallet(wallet_id: int, user=Depends(get_current_user)):
    # ruleid: owner-unchecked
    return wallets.get(wallet_id)


@routes.get("/orders/{order_id}")
async def read_order(request):
    user = request.get("user")
    if user is None:
        raise web.HTTPUnauthorized()
    # ruleid: owner-unchecked
    return await request.app["db"].fetchrow("SELECT * FROM orders WHERE id = $1", int(request.match_info["order_id"]))


@router.get("/orders/{order_id}/receipt")
async def order_receipt(order_id: int, session: Session, user: CurrentUser):
    # ruleid: owner-unchecked
    result = await session.execute(select(Order).where(Order.id == order_id))
    return result.scalar_one_or_none()


@router.get("/orders/{order_id}/mine")
async def own_order(order_id: int, session: Session, user: CurrentUser):
    # ok: owner-unchecked
    result = await session.execute(select(Order).where(Order.id == order_id, Order.user_id == user.id))
    return result.scalar_one_or_none()


class Query:
    @strawberry.field
    def invoice(self, info: Info, id: int) -> InvoiceType | None:
        user = info.context["user"]
        if user is None:
            raise PermissionError("login required")
        # ruleid: owner-unchecked
        return to_type(session.get(Invoice, id))

    @strawberry.field
    def own_invoice(self, info: Info, id: int) -> InvoiceType | None:
        user = info.context["user"]
        if user is None:
            raise PermissionError("login required")
        # ok: owner-unchecked
        return to_type(session.query(Invoice).filter_by(id=id, owner_id=user.id).one_or_none())


@router.put("/projects/{project_id}/members")
def change_role(project_id: int, change: RoleChange, user: User = Depends(current_user), session: Session = Depends(db)):
    membership = session.query(Membership).filter_by(project_id=project_id, user_id=change.user_id).first()
    # ruleid: owner-unchecked
    membership.role = change.role
    session.commit()


@router.put("/projects/{project_id}/members/checked")
def change_role_checked(project_id: int, change: RoleChange, user: User = Depends(current_user), session: Session = Depends(db)):
    membership = session.query(Membership).filter_by(project_id=project_id, user_id=change.user_id).first()
    if roles_in(project_id, user) != {"owner"}:
        raise HTTPException(403)
    # ok: owner-unchecked
    membership.role = change.role


@app.get("/documents/{doc_id}/download")
def download(doc_id: int, db: Session = Depends(get_db), current_user=Depends(get_current_user)):
    # ruleid: owner-unchecked
    doc = db.query(Document).filter(Document.id == doc_id).first()
    return FileResponse(doc.path)


@app.get("/documents/{doc_id}/own")
def download_own(doc_id: int, db: Session = Depends(get_db), current_user=Depends(get_current_user)):
    # ok: owner-unchecked
    doc = db.query(Document).filter(Document.id == doc_id, Document.owner_id == current_user.id).first()
    return FileResponse(doc.path)


@api.delete("/people/{user_id}")
def remove_anybody(user_id: int, person=Depends(get_current_user), conn=Depends(get_conn)):
    # ruleid: owner-unchecked
    conn.execute("DELETE FROM people WHERE id = ?", (user_id,))


@api.post("/goods/{good_id}")
def buy(good_id: int, person=Depends(get_current_user), conn=Depends(get_conn)):
    # ok: owner-unchecked
    conn.execute("UPDATE goods SET stock = stock - 1 WHERE id = ?", (good_id,))


@patch("/users/{user_id:int}")
async def change_profile(user_id: int, data: dict, request: Request):
    current_user(request)
    user = find_user(user_id)
    for key, value in data.items():
        # ruleid: owner-unchecked
        setattr(user, key, value)
