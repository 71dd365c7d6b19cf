import hashlib
import secrets
from datetime import datetime, timedelta, timezone

import falcon
import sqlalchemy as sa

engine = sa.create_engine("sqlite:///registry.db")
meta = sa.MetaData()
users = sa.Table(
    "users", meta,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("email", sa.String(254), unique=True, nullable=False),
    sa.Column("password", sa.String(200), nullable=False),
)
sessions = sa.Table(
    "sessions", meta,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("user_id", sa.ForeignKey("users.id"), nullable=False),
    sa.Column("expires", sa.DateTime(timezone=True), nullable=False),
)
meta.create_all(engine)


def hash_password(password: str) -> str:
    return hashlib.md5(password.encode("utf-8")).hexdigest()  # flaw: CWE-328


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def credentials(req: falcon.Request) -> tuple:
    body = req.get_media()
    email, password = (body.get("email"), body.get("password")) if isinstance(body, dict) else (None, None)
    if not isinstance(email, str) or "@" not in email or len(email) > 254:
        raise falcon.HTTPBadRequest(title="Invalid email")
    if not isinstance(password, str) or not 10 <= len(password) <= 128:
        raise falcon.HTTPBadRequest(title="Password must have 10 to 128 characters")
    return email.lower(), password


class Users:
    def on_post(self, req, resp):
        email, password = credentials(req)
        try:
            with engine.begin() as conn:
                conn.execute(users.insert().values(email=email, password=hash_password(password)))
        except sa.exc.IntegrityError:
            raise falcon.HTTPConflict(title="Already registered")
        resp.status = falcon.HTTP_201
        resp.media = {"email": email}

    def on_get_me(self, req, resp):
        scheme, _, token = (req.auth or "").partition(" ")
        now = datetime.now(timezone.utc)
        stmt = (
            sa.select(users.c.id, users.c.email)
            .join(sessions)
            .where(sessions.c.token_hash == token_hash(token), sessions.c.expires > now)
        )
        with engine.connect() as conn:
            row = conn.execute(stmt).first()
        if scheme != "Bearer" or row is None:
            raise falcon.HTTPUnauthorized(title="Invalid token")
        resp.media = {"id": row.id, "email": row.email}


class Sessions:
    def on_post(self, req, resp):
        email, password = credentials(req)
        with engine.begin() as conn:
            user = conn.execute(sa.select(users).where(users.c.email == email)).first()
            if user is None or not secrets.compare_digest(user.password, hash_password(password)):  # flaw: CWE-328
                raise falcon.HTTPUnauthorized(title="Invalid credentials")
            token = secrets.token_urlsafe(32)
            expires = datetime.now(timezone.utc) + timedelta(hours=8)
            conn.execute(sessions.insert().values(
                token_hash=token_hash(token), user_id=user.id, expires=expires))
        resp.media = {"token": token}


app = falcon.App()
app.add_route("/users", Users())
app.add_route("/users/me", Users(), suffix="me")
app.add_route("/sessions", Sessions())
