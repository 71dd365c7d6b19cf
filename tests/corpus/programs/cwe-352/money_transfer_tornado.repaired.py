import asyncio
import json
import os

import bcrypt
import tornado.web
from tornado.web import authenticated

with open("accounts.json", encoding="utf-8") as fh:
    ACCOUNTS = json.load(fh)  # {"anna": {"hash": "...", "balance": 100}}

LOGIN = """<form method="post">{xsrf}<input name="user"><input name="password" type="password">
<button>Login</button></form>"""
HOME = """<p>{user}: balance {balance}</p><form method="post" action="/transfer">{xsrf}<input name="to">
<input name="amount"><button>Send</button></form>"""


class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        value = self.get_signed_cookie("user", max_age_days=1)
        name = value.decode() if value else None
        return name if name in ACCOUNTS else None


class LoginHandler(BaseHandler):
    def get(self):
        self.write(LOGIN.format(xsrf=self.xsrf_form_html()))

    def post(self):
        account = ACCOUNTS.get(self.get_body_argument("user"))
        password = self.get_body_argument("password").encode()[:72]
        if account is None or not bcrypt.checkpw(password, account["hash"].encode()):
            raise tornado.web.HTTPError(401)
        self.set_signed_cookie("user", self.get_body_argument("user"), expires_days=1,
                               httponly=True, secure=True, samesite="Lax")
        self.redirect("/")


class HomeHandler(BaseHandler):
    @authenticated
    def get(self):
        user = tornado.escape.xhtml_escape(self.current_user)
        balance = ACCOUNTS[self.current_user]["balance"]
        self.write(HOME.format(user=user, balance=balance, xsrf=self.xsrf_form_html()))


class TransferHandler(BaseHandler):
    @authenticated
    def post(self):
        to = self.get_body_argument("to")
        try:
            amount = int(self.get_body_argument("amount"))
        except ValueError:
            raise tornado.web.HTTPError(400)
        source = ACCOUNTS[self.current_user]
        if to not in ACCOUNTS or to == self.current_user:
            raise tornado.web.HTTPError(400, reason="unknown recipient")
        if not 0 < amount <= source["balance"]:
            raise tornado.web.HTTPError(400, reason="invalid amount")
        source["balance"] -= amount
        ACCOUNTS[to]["balance"] += amount
        self.redirect("/")


def make_app():
    return tornado.web.Application(
        [("/login", LoginHandler), ("/", HomeHandler), ("/transfer", TransferHandler)],
        cookie_secret=os.environ["COOKIE_SECRET"],
        login_url="/login",
        xsrf_cookies=True,
        xsrf_cookie_kwargs={"secure": True, "samesite": "Lax"},
    )


async def main():
    make_app().listen(8888, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
