import os
import hmac
from fastapi import Depends, FastAPI, HTTPException, Request

app = FastAPI()
API_KEY = os.environ["API_KEY"]


def require_key(request: Request):
    supplied = request.headers.get("x-api-key", "")
    if not hmac.compare_digest(supplied.encode(), API_KEY.encode()):
        raise HTTPException(status_code=403, detail="forbidden")


@app.get("/items", dependencies=[Depends(require_key)])
def items():
    return [{"id": 1}]
