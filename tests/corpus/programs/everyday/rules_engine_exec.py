import json
import logging

log = logging.getLogger(__name__)


class Rule:
    def __init__(self, name, condition, action):
        self.name = name
        self.condition = condition
        self.action = action


class RuleEngine:
    """Evaluates business rules that administrators keep in a JSON file."""

    ACTIONS = {"flag": lambda order: order.update(flagged=True), "hold": lambda order: order.update(held=True)}
    FIELDS = ("total", "country", "items")

    def __init__(self, path):
        with open(path, encoding="utf-8") as handle:
            self.rules = [Rule(**entry) for entry in json.load(handle)]

    def apply(self, order):
        for rule in self.rules:
            if eval(rule.condition, {}, {"order": order}):
                exec(rule.action, {}, {"order": order})  # flaw: CWE-94, CWE-95
                log.info("rule %s fired", rule.name)
        return order
