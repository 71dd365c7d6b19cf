from fastapi import Depends, FastAPI, HTTPException
from .auth import get_current_user
from .store import wallets

app = FastAPI()


@app.get("/wallets/{wallet_id}")
def wallet(wallet_id: int, user=Depends(get_current_user)):
    found = wallets.get(wallet_id)
    if found is None or found.owner_id != user.id:
        raise HTTPException(404)
    return {"balance": found.balance}


@app.post("/admin/wallets/{wallet_id}/freeze")
def freeze(wallet_id: int, user=Depends(get_current_user)):
    if not user.is_admin:
        raise HTTPException(403)
    wallets.freeze(wallet_id)
    return {"frozen": True}
