import hashlib
import hmac
import os
import secrets
from contextlib import asynccontextmanager

import asyncpg
from fastapi import FastAPI, HTTPException, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool


class Account(BaseModel):
    username: str = Field(pattern=r"^[a-z0-9_]{3,30}$")
    password: str = Field(min_length=12, max_length=128)


class PasswordChange(BaseModel):
    old: str = Field(max_length=128)
    new: str = Field(min_length=12, max_length=128)


@asynccontextmanager
async def lifespan(app: FastAPI):
    app.state.pool = await asyncpg.create_pool(os.environ["DATABASE_URL"])
    yield
    await app.state.pool.close()


app = FastAPI(lifespan=lifespan)


# --- password hashing -------------------------------------------------------
SCRYPT = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024}


def hash_password(password: str) -> str:
    salt = secrets.token_bytes(16)
    digest = hashlib.scrypt(password.encode(), salt=salt, **SCRYPT)
    return f"{salt.hex()}${digest.hex()}"


def verify_password(password: str, stored: str) -> bool:
    salt, digest = stored.split("$")
    candidate = hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), **SCRYPT)
    return hmac.compare_digest(candidate, bytes.fromhex(digest))


DUMMY = hash_password(secrets.token_hex(16))


async def check(pool: asyncpg.Pool, username: str, password: str) -> bool:
    stored = await pool.fetchval("SELECT password_hash FROM accounts WHERE username = $1", username)
    valid = await run_in_threadpool(verify_password, password, stored or DUMMY)
    return valid and stored is not None


@app.post("/accounts", status_code=201)
async def create(account: Account, request: Request) -> dict:
    try:
        await request.app.state.pool.execute(
            "INSERT INTO accounts (username, password_hash) VALUES ($1, $2)",
            account.username,
            hash_password(account.password),
        )
    except asyncpg.UniqueViolationError:
        raise HTTPException(409, "username is taken")
    return {"username": account.username}


@app.post("/accounts/verify")
async def verify(account: Account, request: Request) -> dict:
    return {"valid": await check(request.app.state.pool, account.username, account.password)}


@app.put("/accounts/{username}/password", status_code=204)
async def change(username: str, body: PasswordChange, request: Request) -> None:
    pool = request.app.state.pool
    if not await check(pool, username, body.old):
        raise HTTPException(403, "wrong password")
    await pool.execute(
        "UPDATE accounts SET password_hash = $1 WHERE username = $2",
        hash_password(body.new),
        username,
    )
