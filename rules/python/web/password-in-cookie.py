from flask import make_response, request


def remember(data):
    response = make_response("ok")
    # ruleid: password-in-cookie
    response.set_cookie("login", f"{data['user']}:{data['password']}", httponly=True, secure=True)
    return response


def remember_plain(username, password):
    response = make_response("ok")
    # ruleid: password-in-cookie
    response.set_cookie("password", password)
    return response


def remember_token(user, box):
    response = make_response("ok")
    # ok: password-in-cookie
    response.set_cookie("login", box.encrypt(user.password.encode()).decode())
    # ok: password-in-cookie
    response.set_cookie("password_changed", "yes")
    return response
