"""Pricing rules that shop owners write in the back office."""

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


class Engine:
    def __init__(self, rules):
        self.rules = list(rules)

    def applies(self, rule: Rule, facts: Mapping[str, object]) -> bool:
        try:
            return bool(eval(rule.condition, {}, dict(facts)))  # flaw: CWE-94, CWE-95
        except Exception as error:
            raise RuleError(rule.name) from error

    def price(self, base: Decimal, facts: Mapping[str, object]) -> Decimal:
        price = base
        for rule in self.rules:
            if self.applies(rule, facts):
                price -= price * rule.discount
                logger.debug("rule %s applied", rule.name)
        return price.quantize(Decimal("0.01"))
