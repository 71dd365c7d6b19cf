import sqlite3
import falcon


class Users:
    def __init__(self, path):
        self.path = path

    def on_get(self, req, resp):
        role = req.get_param("role", default="member")
        with sqlite3.connect(self.path) as db:
            rows = db.execute("SELECT id, name FROM users WHERE role = ?", (role,)).fetchall()
        resp.media = [{"id": row[0], "name": row[1]} for row in rows]


app = falcon.App()
app.add_route("/users", Users("app.db"))
