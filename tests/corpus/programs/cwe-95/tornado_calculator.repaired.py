import asyncio
import json
import logging
import re

import tornado.web
from simpleeval import InvalidExpression, SimpleEval

EXPRESSION_RE = re.compile(r"^[0-9+\-*/(). ]{1,200}$")
ASSIGNMENT_RE = re.compile(r"^([a-z])\s*=\s*(-?\d+(?:\.\d+)?)$")
logger = logging.getLogger(__name__)


def calculate(expression: str) -> float:
    """Evaluate an arithmetic expression without Python's own eval."""
    if not EXPRESSION_RE.match(expression):
        raise ValueError("unsupported characters")
    return SimpleEval(functions={}, names={}).eval(expression)


class CalculatorHandler(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Content-Type", "application/json")

    def get(self):
        self._answer(self.get_query_argument("expr"))

    def post(self):
        try:
            data = json.loads(self.request.body)
        except json.JSONDecodeError:
            raise tornado.web.HTTPError(400) from None
        self._answer(str(data.get("expression", "")))

    def _answer(self, expression):
        try:
            self.write({"expression": expression, "result": calculate(expression)})
        except (ValueError, ZeroDivisionError, InvalidExpression):
            logger.warning("rejected an expression")
            self.set_status(400)
            self.write({"error": "invalid expression"})


class HistoryHandler(tornado.web.RequestHandler):
    history = []

    def post(self):
        steps = self.get_body_argument("steps").splitlines()[:20]
        matches = [ASSIGNMENT_RE.match(step.strip()) for step in steps]
        self.history.append({match[1]: float(match[2]) for match in matches if match})
        del self.history[:-100]
        self.write({"history": self.history})


async def main():
    app = tornado.web.Application([(r"/calc", CalculatorHandler), (r"/history", HistoryHandler)])
    app.listen(8000, address="127.0.0.1", max_body_size=65536)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
