from flask import Blueprint, redirect, request, session, url_for

from .discounts import is_valid_code

bp = Blueprint("cart", __name__)


@bp.post("/cart/settings")
def cart_settings():
    """Remember the visitor's choices for the check-out."""
    for key in request.form:
        session[key] = request.form[key]  # flaw: CWE-501, CWE-915
    return redirect(url_for("cart.show"))
