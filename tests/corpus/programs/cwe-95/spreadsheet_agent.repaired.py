import json
import logging

import pandas as pd
from anthropic import Anthropic

log = logging.getLogger(__name__)

AGGREGATES = frozenset({"sum", "mean", "min", "max", "count"})


class SpreadsheetAgent:
    """Answers questions about a table by letting a model choose one of a few computations."""

    def __init__(self, frame: pd.DataFrame, client: Anthropic | None = None, model: str = "claude-sonnet-4-20250514"):
        self.frame = frame
        self.client = client or Anthropic()
        self.model = model

    def ask(self, question: str):
        message = self.client.messages.create(
            model=self.model,
            max_tokens=200,
            system=f'Columns: {list(self.frame.columns)}. Answer as JSON: {{"by": ..., "column": ..., "aggregate": ...}}.',
            messages=[{"role": "user", "content": question}],
        )
        reply = "".join(block.text for block in message.content if block.type == "text")
        wish = json.loads(reply)
        by, column, aggregate = wish["by"], wish["column"], wish["aggregate"]
        if aggregate not in AGGREGATES or by not in self.frame.columns or column not in self.frame.columns:
            raise ValueError("the model asked for something that is not offered")
        log.debug("computing one aggregate")
        return self.frame.groupby(by)[column].agg(aggregate)
