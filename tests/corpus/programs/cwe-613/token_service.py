import os
import time
import jwt
from bottle import Bottle, request, response

app = Bottle()
KEY = os.environ["TOKEN_KEY"]


class TokenService:
    def issue(self, user_id, roles):
        claims = {"sub": str(user_id), "roles": roles, "iat": int(time.time())}
        return jwt.encode(claims, KEY, algorithm="HS256")  # flaw: CWE-613

    def verify(self, token):
        return jwt.decode(token, KEY, algorithms=["HS256"], options={"verify_exp": False})  # flaw: CWE-613


tokens = TokenService()


@app.get("/me")
def me():
    try:
        claims = tokens.verify(request.get_header("Authorization", "")[7:])
    except jwt.InvalidTokenError:
        response.status = 401
        return {"error": "invalid token"}
    return {"user": claims["sub"]}
