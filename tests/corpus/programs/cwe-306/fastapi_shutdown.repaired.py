import os
import secrets
import signal
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import APIKeyHeader

app = FastAPI()
key_header = APIKeyHeader(name="X-API-Key")


def require_key(key: str = Depends(key_header)):
    if not secrets.compare_digest(key, os.environ["ADMIN_KEY"]):
        raise HTTPException(403)


@app.get("/status")
def status():
    return {"pid": os.getpid()}


@app.post("/admin/restart", dependencies=[Depends(require_key)])
async def restart():
    os.kill(os.getpid(), signal.SIGHUP)
    return {"restarting": True}


@app.delete("/admin/cache", dependencies=[Depends(require_key)])
async def drop_cache():
    for name in os.listdir("/var/cache/app"):
        os.unlink(os.path.join("/var/cache/app", name))
    return {"ok": True}
