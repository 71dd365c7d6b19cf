from aiohttp import web
from starlette.authentication import requires
from starlette.responses import JSONResponse
from starlette.routing import Route

USERS = {}


async def delete_user(request):
    USERS.pop(request.path_params["user_id"], None)
    return JSONResponse({"deleted": True})


@requires("admin")
async def list_users(request):
    return JSONResponse(list(USERS))


async def stats(request):
    if request.headers.get("X-Key") not in KEYS:
        return JSONResponse({}, status_code=403)
    return JSONResponse({"users": len(USERS)})


async def purge(request):
    await require_admin(request)
    USERS.clear()
    return web.json_response({})


async def drop(request):
    USERS.clear()
    return web.json_response({})


async def jobs(request):
    if not allowed(request):
        return JSONResponse({}, status_code=403)
    return JSONResponse(list(JOBS))


async def health(request):
    return JSONResponse({"ok": True})


routes = [
    # ok: admin-table-open
    Route("/health", health),
    # ruleid: admin-table-open
    Route("/admin/users/{user_id:int}", delete_user, methods=["DELETE"]),
    # ok: admin-table-open
    Route("/admin/users", list_users),
    # ok: admin-table-open
    Route("/admin/jobs", jobs),
    # ok: admin-table-open
    Route("/admin/stats", stats),
    # ok: admin-table-open
    Route("/admin/elsewhere", imported_handler),
]


def set_up(app):
    # ok: admin-table-open
    app.router.add_post("/admin/purge", purge)
    # ruleid: admin-table-open
    app.router.add_post("/admin/drop", drop)
