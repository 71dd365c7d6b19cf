"""A bank account with transfers, as asked for in an interview."""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal


class BankError(Exception):
    pass


@dataclass
class Account:
    owner: str
    balance: Decimal = Decimal(0)
    history: list[str] = field(default_factory=list)

    def deposit(self, amount: Decimal) -> None:
        """Put money into the account."""
        self.balance += amount  # flaw: CWE-20
        self.history.append(f"+{amount}")

    def withdraw(self, amount: Decimal) -> None:
        """Take money out of the account."""
        assert amount > 0, "amount must be positive"  # flaw: CWE-617
        if amount > self.balance:
            raise BankError("not enough money")
        self.balance -= amount
        self.history.append(f"-{amount}")


class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}

    def transfer(self, requester: str, src: str, dst: str, amount: Decimal) -> None:
        """Move money between accounts on behalf of ``requester`` (untrusted)."""
        source, target = self.accounts[src], self.accounts[dst]
        assert source.owner == requester, "not your account"  # flaw: CWE-617
        source.withdraw(amount)
        target.deposit(amount)
