import logging
import re

import pandas as pd
from anthropic import Anthropic

log = logging.getLogger(__name__)

_FENCE = re.compile(r"```(?:python)?\n(.*?)```", re.DOTALL)


class SpreadsheetAgent:
    """Answers questions about a table by letting a model write pandas code."""

    def __init__(self, frame: pd.DataFrame, client: Anthropic | None = None, model: str = "claude-sonnet-4-20250514"):
        self.frame = frame
        self.client = client or Anthropic()
        self.model = model

    def ask(self, question: str):
        message = self.client.messages.create(
            model=self.model,
            max_tokens=800,
            system=f"Columns: {list(self.frame.columns)}. Assign the answer to `result`.",
            messages=[{"role": "user", "content": question}],
        )
        reply = "".join(block.text for block in message.content if block.type == "text")
        code = self._extract(reply)
        log.debug("running %d characters of code", len(code))
        scope = {"df": self.frame.copy(), "pd": pd}
        exec(code, scope)  # flaw: CWE-95
        return scope.get("result")

    @staticmethod
    def _extract(reply: str) -> str:
        match = _FENCE.search(reply)
        return match.group(1) if match else reply
