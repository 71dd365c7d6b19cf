import json
import tornado.httpclient
import tornado.web

HOSTS = ("gravatar.com", "www.gravatar.com", "avatars.githubusercontent.com")


class AvatarHandler(tornado.web.RequestHandler):
    def get_current_user(self):
        return self.get_secure_cookie("user")

    @tornado.web.authenticated
    async def post(self):
        url = json.loads(self.request.body)["url"]
        client = tornado.httpclient.AsyncHTTPClient()
        response = await client.fetch(url)  # flaw: CWE-918
        with open(f"/srv/avatars/{int(self.current_user)}.img", "wb") as handle:
            handle.write(response.body[:1_000_000])
        self.write({"ok": True})
