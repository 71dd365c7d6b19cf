from flask import Blueprint, redirect, request, session, url_for

from .discounts import is_valid_code

bp = Blueprint("cart", __name__)


@bp.post("/cart/settings")
def cart_settings():
    """Remember the visitor's choices for the check-out."""
    session["currency"] = "EUR" if request.form.get("currency") == "EUR" else "USD"
    code = request.form.get("code", "")
    if is_valid_code(code):
        session["code"] = code
    return redirect(url_for("cart.show"))
