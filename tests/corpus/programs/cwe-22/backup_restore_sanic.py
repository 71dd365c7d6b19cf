import io
import json as jsonlib
import os
import tarfile
from pathlib import Path

from sanic import Sanic
from sanic.exceptions import BadRequest, Unauthorized
from sanic.response import json

app = Sanic("RestoreService")
app.config.REQUEST_MAX_SIZE = 20 * 1024 * 1024

BASE = Path("/srv/data")
KEYS = jsonlib.loads(os.environ["API_KEYS"])
MAX_MEMBERS = 5000
MAX_BYTES = 200 * 1024 * 1024


def tenant_of(request) -> str:
    tenant = KEYS.get(request.headers.get("x-api-key", ""))
    if tenant is None:
        raise Unauthorized("invalid api key")
    return tenant


def check_member(member: tarfile.TarInfo) -> None:
    """No absolute names and no '..' in the archive."""
    if member.name.startswith("/") or ".." in member.name.split("/"):  # flaw: CWE-22
        raise BadRequest("unsafe path in the archive")


def restore(data: bytes, target: Path) -> int:
    total = count = 0
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:gz") as tar:
        for member in tar:
            check_member(member)
            count += 1
            total += member.size
            if count > MAX_MEMBERS or total > MAX_BYTES:
                raise BadRequest("archive is too large")
            tar.extract(member, path=target)  # flaw: CWE-22
    return count


@app.post("/restore")
async def restore_backup(request):
    tenant = tenant_of(request)
    upload = request.files.get("backup") if request.files else None
    if upload is None:
        raise BadRequest("backup is required")
    target = BASE / tenant
    target.mkdir(parents=True, exist_ok=True)
    try:
        count = restore(upload.body, target)
    except (tarfile.TarError, OSError, EOFError):
        raise BadRequest("not a valid tar.gz archive")
    return json({"tenant": tenant, "restored": count})


@app.get("/status")
async def status(request):
    tenant = tenant_of(request)
    files = sum(1 for p in (BASE / tenant).rglob("*") if p.is_file())
    return json({"tenant": tenant, "files": files})


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=8000)
