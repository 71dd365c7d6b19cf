from flask import current_app, request, url_for


def forgot(user, token):
    # ruleid: host-header-link
    link = f"http://{request.headers['Host']}/reset?code={token}"
    send(user.email, link)


def verify_mail(user, token):
    # ruleid: host-header-link
    send(user.email, request.host_url + "verify/" + token)


def invitation(code):
    # ruleid: host-header-link
    return "https://%s/invite/%s" % (request.host, code)


def magic(request, code):
    # ruleid: host-header-link
    url = f"https://{request.headers.get('X-Forwarded-Host', 'x')}/magic-login?token={code}"
    return url


def from_settings(token):
    # ok: host-header-link
    return f"{current_app.config['PUBLIC_URL']}/reset?code={token}"


def page():
    # ok: host-header-link
    canonical = f"https://{request.host}/about"
    # ok: host-header-link
    tenant = request.headers["Host"].split(".")[0]
    return canonical, tenant


def reset_link(user):
    # ruleid: host-header-link
    base = f"{request.scheme}://{request.headers['Host']}"
    return base + url_for("auth.password", key=make_key(user))
