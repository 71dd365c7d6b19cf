import json
import logging
import traceback
import psycopg2
import tornado.web


class BaseHandler(tornado.web.RequestHandler):
    def write_error(self, status_code, **kwargs):
        self.set_header("Content-Type", "application/json")
        if "exc_info" in kwargs:
            logging.error("request failed", exc_info=kwargs["exc_info"])
        self.finish(json.dumps({"status": status_code, "detail": self._reason}))


class OrderHandler(BaseHandler):
    def initialize(self, dsn):
        self.dsn = dsn

    def get(self, order_id):
        with psycopg2.connect(self.dsn) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT id, total FROM orders WHERE id = %s", (order_id,))
            row = cursor.fetchone()
        if row is None:
            raise tornado.web.HTTPError(404)
        self.write({"id": row[0], "total": str(row[1])})
