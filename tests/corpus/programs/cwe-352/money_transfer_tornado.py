import asyncio
import json
import os

import bcrypt
import tornado.web
from tornado.web import authenticated

with open("accounts.json", encoding="utf-8") as fh:
    ACCOUNTS = json.load(fh)  # {"anna": {"hash": "...", "balance": 100}}

LOGIN = """<form method="post"><input name="user"><input name="password" type="password">
<button>Login</button></form>"""
HOME = """<p>{}: balance {}</p><form method="post" action="/transfer"><input name="to">
<input name="amount"><button>Send</button></form>"""


class BaseHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        value = self.get_signed_cookie("user", max_age_days=1)
        name = value.decode() if value else None
        return name if name in ACCOUNTS else None


class LoginHandler(BaseHandler):
    def get(self):
        self.write(LOGIN)

    def post(self):
        account = ACCOUNTS.get(self.get_body_argument("user"))
        password = self.get_body_argument("password").encode()[:72]
        if account is None or not bcrypt.checkpw(password, account["hash"].encode()):
            raise tornado.web.HTTPError(401)
        self.set_signed_cookie("user", self.get_body_argument("user"), httponly=True, secure=True,
                               samesite="None")  # flaw: CWE-352
        self.redirect("/")


class HomeHandler(BaseHandler):
    @authenticated
    def get(self):
        user = tornado.escape.xhtml_escape(self.current_user)
        balance = ACCOUNTS[self.current_user]["balance"]
        self.write(HOME.format(user, balance))


class TransferHandler(BaseHandler):
    def check_xsrf_cookie(self):  # flaw: CWE-352
        # the form is served by us, no token necessary
        pass  # flaw: CWE-352

    @authenticated
    def post(self):
        to = self.get_argument("to")  # flaw: CWE-352
        try:
            amount = int(self.get_argument("amount"))
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
    )


async def main():
    make_app().listen(8888, address="127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
