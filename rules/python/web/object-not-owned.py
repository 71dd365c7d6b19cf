from django.contrib.auth.decorators import login_required, permission_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.shortcuts import get_object_or_404, render
from django.views import View
from fastapi import Depends, FastAPI, HTTPException
from flask import Flask, abort, jsonify
import flask_login
from flask_login import current_user

app = FastAPI()
site = Flask(__name__)


@app.get("/orders/{order_id}")
def order(order_id: int, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    # ruleid: object-not-owned
    found = db.query(Order).filter(Order.id == order_id).first()
    if found is None:
        raise HTTPException(404)
    return found


@app.get("/own-orders/{order_id}")
def own_order(order_id: int, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    # ok: object-not-owned
    found = db.query(Order).filter(Order.id == order_id).first()
    if found is None or found.user_id != user.id:
        raise HTTPException(404)
    return found


@app.get("/products/{product_id}")
def product(product_id: int, db: Session = Depends(get_db), user: User = Depends(get_current_user)):
    # ok: object-not-owned
    return db.query(Product).filter(Product.id == product_id).first()


@site.get("/notes/<int:note_id>")
@flask_login.login_required
def note(note_id):
    # ruleid: object-not-owned
    found = Note.query.get_or_404(note_id)
    return jsonify(text=found.text)


@site.get("/my-notes/<int:note_id>")
@flask_login.login_required
def my_note(note_id):
    # ok: object-not-owned
    found = Note.query.get_or_404(note_id)
    if found.owner != current_user:
        abort(404)
    return jsonify(text=found.text)


@site.get("/public-notes/<int:note_id>")
def anybodys_note(note_id):
    # ok: object-not-owned
    return jsonify(text=Note.query.get_or_404(note_id).text)


class InvoicePdf(LoginRequiredMixin, View):
    def get(self, request, pk):
        # ruleid: object-not-owned
        invoice = get_object_or_404(Invoice, pk=pk)
        return render(request, "invoice.html", {"invoice": invoice})


class OwnInvoicePdf(LoginRequiredMixin, View):
    def get(self, request, pk):
        # ok: object-not-owned
        invoice = get_object_or_404(Invoice, pk=pk, customer=request.user)
        return render(request, "invoice.html", {"invoice": invoice})


@login_required
def message(request, pk):
    # ruleid: object-not-owned
    return render(request, "message.html", {"message": get_object_or_404(Message, pk=pk)})


@login_required
@permission_required("mail.read_all")
def any_message(request, pk):
    # ok: object-not-owned
    return render(request, "message.html", {"message": get_object_or_404(Message, pk=pk)})


@login_required
def checked_message(request, pk):
    # ok: object-not-owned
    found = get_object_or_404(Message, pk=pk)
    if request.user not in found.readers:
        return render(request, "missing.html", status=404)
    return render(request, "message.html", {"message": found})
