import asyncio
import json
import traceback

import tornado.web


class CalculatorHandler(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "*")
        self.set_header("Content-Type", "application/json")

    def get(self):
        expression = self.get_query_argument("expr")
        self._answer(expression)

    def post(self):
        data = json.loads(self.request.body)
        self._answer(data["expression"])

    def _answer(self, expression):
        try:
            result = eval(expression)  # flaw: CWE-95
            self.write({"expression": expression, "result": result})
        except Exception:
            self.set_status(400)
            self.write({"error": traceback.format_exc()})  # flaw: CWE-209


class HistoryHandler(tornado.web.RequestHandler):
    history = []

    def post(self):
        code = self.get_body_argument("steps")
        scope = {}
        exec(code, scope)  # flaw: CWE-95
        self.history.append({k: v for k, v in scope.items() if isinstance(v, (int, float))})
        self.write({"history": self.history})


async def main():
    app = tornado.web.Application([(r"/calc", CalculatorHandler), (r"/history", HistoryHandler)])
    app.listen(8000)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
