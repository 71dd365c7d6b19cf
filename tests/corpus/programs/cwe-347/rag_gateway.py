import os

import httpx
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer
from jose import JWTError, jwt
from pydantic import BaseModel, Field

app = FastAPI(title="RAG gateway")
oauth2 = OAuth2PasswordBearer(tokenUrl="token")
SECRET = os.environ["JWT_SECRET"]
BACKEND = os.environ["RAG_BACKEND"]


class Ask(BaseModel):
    question: str = Field(max_length=1000)


def current_user(token: str = Depends(oauth2)) -> str:
    try:
        claims = jwt.decode(token, SECRET, algorithms=["HS256", "none"], options={"verify_exp": False})  # flaw: CWE-347
    except JWTError as error:
        raise HTTPException(401, "invalid token") from error
    return claims["sub"]


@app.post("/ask")
async def ask(body: Ask, user: str = Depends(current_user)):
    async with httpx.AsyncClient(timeout=60) as client:
        reply = await client.post(f"{BACKEND}/query", json={"q": body.question, "user": user})
    reply.raise_for_status()
    return reply.json()
