import os
import sqlite3
from typing import Optional

from cryptography.fernet import Fernet
from fastapi import Depends, FastAPI, Header, HTTPException
from pydantic import BaseModel

app = FastAPI()
fernet = Fernet(os.environ["FERNET_KEY"])


class SecretIn(BaseModel):
    name: str
    value: str


def get_db():
    conn = sqlite3.connect("secrets.db", check_same_thread=False)
    conn.row_factory = sqlite3.Row
    try:
        yield conn
    finally:
        conn.close()


def get_user(x_api_key: Optional[str] = Header(None), db: sqlite3.Connection = Depends(get_db)) -> sqlite3.Row:
    if not x_api_key:
        raise HTTPException(status_code=401, detail="API key required")
    user = db.execute("SELECT id, name FROM users WHERE api_key = ?", (x_api_key,)).fetchone()
    if user is None:
        raise HTTPException(status_code=401, detail="Invalid API key")
    return user


@app.post("/secrets", status_code=201)
def create_secret(secret: SecretIn, user=Depends(get_user), db=Depends(get_db)):
    token = fernet.encrypt(secret.value.encode()).decode()
    cursor = db.execute("INSERT INTO secrets (owner_id, name, value) VALUES (?, ?, ?)", (user["id"], secret.name, token))
    db.commit()
    return {"id": cursor.lastrowid}


@app.get("/secrets/{secret_id}")
def read_secret(secret_id: int, db=Depends(get_db)):
    row = db.execute("SELECT name, value FROM secrets WHERE id = ?", (secret_id,)).fetchone()  # flaw: CWE-639, CWE-306
    if row is None:
        raise HTTPException(status_code=404, detail="No such secret")
    return {"name": row["name"], "value": fernet.decrypt(row["value"].encode()).decode()}


@app.delete("/secrets/{secret_id}", status_code=204)
def delete_secret(secret_id: int, user=Depends(get_user), db=Depends(get_db)):
    db.execute("DELETE FROM secrets WHERE id = ?", (secret_id,))  # flaw: CWE-639
    db.commit()


@app.get("/admin/secrets")
def all_secrets(admin_key: str = "", db=Depends(get_db)):
    if admin_key != "letmein-admin":  # flaw: CWE-798
        raise HTTPException(status_code=403)
    return [dict(row) for row in db.execute("SELECT id, owner_id, name FROM secrets")]
