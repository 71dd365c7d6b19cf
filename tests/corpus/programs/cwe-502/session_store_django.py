import base64
import pickle
from django.core import signing
from django.http import JsonResponse


def load_cart(request):
    raw = request.COOKIES.get("cart")
    if not raw:
        return {}
    return pickle.loads(base64.b64decode(raw))  # flaw: CWE-502


def save_cart(response, cart):
    response.set_cookie("cart", base64.b64encode(pickle.dumps(cart)).decode(), httponly=True, secure=True)


def cart_view(request):
    cart = load_cart(request)
    response = JsonResponse({"items": cart})
    save_cart(response, cart)
    return response
