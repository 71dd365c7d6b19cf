from datetime import datetime, timezone
from pathlib import Path

from fastapi import Depends, FastAPI, Header

AUDIT = Path("audit.log")
app = FastAPI()


class AuditTrail:
    def __init__(self, path: Path):
        self.path = path

    def record(self, actor: str, action: str, detail: str) -> None:
        stamp = datetime.now(timezone.utc).isoformat()
        with self.path.open("a", encoding="utf-8") as handle:
            handle.write(f"{stamp} | {actor} | {action} | {detail}\n")  # flaw: CWE-117


def trail() -> AuditTrail:
    return AuditTrail(AUDIT)


@app.post("/items/{item_id}/rename")
def rename(item_id: int, name: str, x_user: str = Header("anonymous"), audit: AuditTrail = Depends(trail)):
    audit.record(x_user, "rename", f"{item_id} -> {name}")
    return {"id": item_id, "name": name}
