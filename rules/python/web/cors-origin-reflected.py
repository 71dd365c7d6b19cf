from flask import Flask, request

app = Flask(__name__)
ORIGINS = {"https://app.example.org"}


@app.after_request
def reflected(response):
    # ruleid: cors-origin-reflected
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "*")
    return response


@app.after_request
def by_variable(response):
    origin = request.headers.get("Origin")
    if origin:
        # ruleid: cors-origin-reflected
        response.headers["Access-Control-Allow-Origin"] = origin
    return response


def django_view(request):
    response = answer(request)
    # ruleid: cors-origin-reflected
    response["Access-Control-Allow-Origin"] = request.META["HTTP_ORIGIN"]
    return response


@app.after_request
def allowed(response):
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        # ok: cors-origin-reflected
        response.headers["Access-Control-Allow-Origin"] = origin
    return response


@app.after_request
def refused(response):
    origin = request.headers.get("Origin")
    if origin not in ORIGINS:
        return response
    # ok: cors-origin-reflected
    response.headers["Access-Control-Allow-Origin"] = origin
    return response


@app.after_request
def fixed(response):
    # ok: cors-origin-reflected
    response.headers["Access-Control-Allow-Origin"] = "https://app.example.org"
    return response
