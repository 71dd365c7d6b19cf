from collections import deque
from pathlib import Path

from fastapi import FastAPI, HTTPException, Query
from fastapi.responses import PlainTextResponse

LOG_DIR = Path("/var/log/myservice")
app = FastAPI(title="log viewer")


def tail(path: Path, lines: int) -> str:
    with path.open("r", errors="replace") as handle:
        return "".join(deque(handle, maxlen=lines))


@app.get("/logs")
def list_logs():
    return [entry.name for entry in LOG_DIR.glob("*.log")]


@app.get("/logs/tail", response_class=PlainTextResponse)
def tail_log(name: str = Query(...), lines: int = Query(100, ge=1, le=1000)):
    target = (LOG_DIR / name).resolve()
    if LOG_DIR.resolve() not in target.parents or not target.is_file():
        raise HTTPException(status_code=404, detail="no such log")
    return tail(target, lines)
