from litestar import delete as drop_it
from fastapi import Depends, FastAPI
from flask import Flask, request, session

from guards import require_admin

app = Flask(__name__)
api = FastAPI()


# ruleid: admin-route-open
@app.route("/admin")
def dashboard():
    return users.all()


# ruleid: admin-route-open
@api.post("/admin/restart")
def restart():
    service.restart()


# ruleid: admin-route-open
@app.delete("/api/v1/internal/cache")
def clear():
    cache.clear()


class Debug:
    # ruleid: admin-route-open
    @app.get("/debug/env")
    def environment(self):
        return dict(os.environ)


# ok: admin-route-open
@app.route("/admin/users")
@require_admin
def users_page():
    return users.all()


# ok: admin-route-open
@api.post("/admin/stop", dependencies=[Depends(require_admin)])
def stop():
    service.stop()


# ok: admin-route-open
@api.get("/admin/me")
def admin_me(admin=Depends(require_admin)):
    return admin


# ok: admin-route-open
@app.route("/admin/settings")
def settings_page():
    if not session.get("is_admin"):
        return "no", 403
    return "settings"


# ok: admin-route-open
@app.route("/admin/keys")
def keys():
    token = request.headers.get("Authorization")
    return keys_for(token)


# ok: admin-route-open
@app.route("/admin/login")
def admin_login():
    return "form"


# ok: admin-route-open
@app.route("/administration")
def about():
    return "about us"


# ok: admin-route-open
@app.delete("/admin/users/<int:number>")
def looked_up(number):
    actor = User.query.get(session["user_id"])
    if actor.role != "admin":
        return "", 403
    return remove(number)


# ruleid: admin-route-open
@drop_it("/admin/counters/{name:str}")
async def drop_counter(name: str) -> None:
    COUNTERS.pop(name, None)


# ok: admin-route-open
@drop_it("/admin/guarded/{name:str}", guards=[key_guard])
async def drop_guarded_counter(name: str) -> None:
    COUNTERS.pop(name, None)


# ruleid: admin-route-open
@api.post("/processes/<int:pid>/terminate")
def terminate_process(pid):
    return stopped(pid)
