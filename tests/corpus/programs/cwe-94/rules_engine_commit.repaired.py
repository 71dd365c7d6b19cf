"""Pricing rules that shop owners write in the back office."""

import ast
import operator
import logging
from dataclasses import dataclass
from decimal import Decimal
from typing import Mapping

logger = logging.getLogger(__name__)


@dataclass
class Rule:
    name: str
    condition: str
    discount: Decimal


class RuleError(ValueError):
    pass


_COMPARE = {ast.Gt: operator.gt, ast.Lt: operator.lt, ast.GtE: operator.ge, ast.LtE: operator.le, ast.Eq: operator.eq}


def _holds(node, facts):
    if isinstance(node, ast.BoolOp):
        results = [_holds(value, facts) for value in node.values]
        return all(results) if isinstance(node.op, ast.And) else any(results)
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _COMPARE:
        if isinstance(node.left, ast.Name) and isinstance(node.comparators[0], ast.Constant):
            return _COMPARE[type(node.ops[0])](facts[node.left.id], node.comparators[0].value)
    raise RuleError("not understood")


class Engine:
    def __init__(self, rules):
        self.rules = list(rules)

    def applies(self, rule: Rule, facts: Mapping[str, object]) -> bool:
        try:
            return _holds(ast.parse(rule.condition, mode="eval").body, facts)
        except (SyntaxError, KeyError, TypeError) as error:
            raise RuleError(rule.name) from error

    def price(self, base: Decimal, facts: Mapping[str, object]) -> Decimal:
        price = base
        for rule in self.rules:
            if self.applies(rule, facts):
                price -= price * rule.discount
                logger.debug("rule %s applied", rule.name)
        return price.quantize(Decimal("0.01"))
