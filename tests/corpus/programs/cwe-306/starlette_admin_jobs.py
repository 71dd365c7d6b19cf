import hmac
import os
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

JOBS = {}


def allowed(request):
    return hmac.compare_digest(request.headers.get("authorization", ""), "Bearer " + os.environ["ADMIN_TOKEN"])


async def delete_job(request):  # flaw: CWE-306
    JOBS.pop(request.path_params["job_id"], None)
    return JSONResponse({"deleted": True})


async def list_jobs(request):
    if not allowed(request):
        return JSONResponse({"error": "forbidden"}, status_code=403)
    return JSONResponse(list(JOBS))


app = Starlette(routes=[Route("/admin/jobs", list_jobs), Route("/admin/jobs/{job_id}", delete_job, methods=["DELETE"])])
