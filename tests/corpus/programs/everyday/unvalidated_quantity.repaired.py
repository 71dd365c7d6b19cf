from flask import Blueprint, abort, jsonify, request, session

from .catalogue import price_of
from .payments import charge

bp = Blueprint("checkout", __name__)


@bp.post("/checkout")
def checkout():
    """Charge the visitor's card for what is in the cart."""
    user_id = session.get("user_id") or abort(401)
    total = 0
    for line in request.get_json()["lines"]:
        quantity = int(line["quantity"])
        if not 0 < quantity <= 100:
            abort(400)
        total += quantity * price_of(line["sku"])
    receipt = charge(user_id, total)
    return jsonify(receipt=receipt)
