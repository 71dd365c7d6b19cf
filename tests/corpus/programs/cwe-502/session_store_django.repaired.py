import base64
import json
from django.core import signing
from django.http import JsonResponse


def load_cart(request):
    raw = request.COOKIES.get("cart")
    if not raw:
        return {}
    try:
        return signing.loads(raw, salt="cart")
    except signing.BadSignature:
        return {}


def save_cart(response, cart):
    response.set_cookie("cart", signing.dumps(cart, salt="cart"), httponly=True, secure=True, samesite="Lax")


def cart_view(request):
    cart = load_cart(request)
    response = JsonResponse({"items": cart})
    save_cart(response, cart)
    return response
