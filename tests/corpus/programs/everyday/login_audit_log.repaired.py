import logging

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.security import OAuth2PasswordRequestForm

from .accounts import authenticate, issue_token

router = APIRouter()
audit = logging.getLogger("audit")


@router.post("/token")
def token(request: Request, form: OAuth2PasswordRequestForm = Depends()):
    account = authenticate(form.username, form.password)
    if account is None:
        audit.warning("failed login for %r from %s", form.username, request.client.host)
        raise HTTPException(status_code=401, detail="Incorrect username or password")
    audit.info("login of account %d", account.id)
    return {"access_token": issue_token(account), "token_type": "bearer"}
