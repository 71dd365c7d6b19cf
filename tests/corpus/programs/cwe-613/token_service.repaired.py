import os
import time
from datetime import datetime, timedelta, timezone
import jwt
from bottle import Bottle, request, response

app = Bottle()
KEY = os.environ["TOKEN_KEY"]


class TokenService:
    def issue(self, user_id, roles):
        now = datetime.now(timezone.utc)
        claims = {"sub": str(user_id), "roles": roles, "iat": now, "exp": now + timedelta(minutes=15)}
        return jwt.encode(claims, KEY, algorithm="HS256")

    def verify(self, token):
        return jwt.decode(token, KEY, algorithms=["HS256"], options={"require": ["exp", "sub"]})


tokens = TokenService()


@app.get("/me")
def me():
    try:
        claims = tokens.verify(request.get_header("Authorization", "")[7:])
    except jwt.InvalidTokenError:
        response.status = 401
        return {"error": "invalid token"}
    return {"user": claims["sub"]}
