from fastapi import APIRouter, Depends
from flask import Blueprint, jsonify, request
from flask_login import login_required

admin = Blueprint("admin", __name__, url_prefix="/admin")
shop = Blueprint("shop", __name__, url_prefix="/shop")
internal = APIRouter(prefix="/internal")


# ruleid: admin-blueprint-open
@admin.post("/ban/<int:user_id>")
def ban(user_id):
    db.ban(user_id)
    return jsonify(ok=True)


# ruleid: admin-blueprint-open
@internal.delete("/cache")
def clear():
    cache.clear()


# ok: admin-blueprint-open
@admin.post("/unban/<int:user_id>")
@login_required
def unban(user_id):
    db.unban(user_id)
    return jsonify(ok=True)


# ok: admin-blueprint-open
@internal.post("/reindex")
def reindex(user=Depends(staff)):
    index.build()


# ok: admin-blueprint-open
@shop.post("/buy")
def buy():
    return jsonify(ok=True)


# ok: admin-blueprint-open
@admin.post("/login")
def login():
    return jsonify(ok=True)
