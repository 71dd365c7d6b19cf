from fastapi import FastAPI, HTTPException, Request

app = FastAPI()
ALLOWED_IPS = ["192.168.1.10", "192.168.1.11"]


@app.get("/internal/stats")
async def stats(request: Request):
    client_ip = request.headers.get("x-forwarded-for") or request.client.host  # flaw: CWE-348, CWE-290
    if client_ip not in ALLOWED_IPS:
        raise HTTPException(status_code=403)
    return {"requests": 10}
