def load(request):
    # ruleid: session-id-adopted
    sid = request.cookies.get("sid") or new_session_id()
    return sid


def load_known(request, store):
    # ok: session-id-adopted
    sid = request.cookies.get("sid")
    if sid is None or sid not in store:
        sid = new_session_id()
    return sid
