"""A bank account with transfers, as asked for in an interview."""
from __future__ import annotations

from dataclasses import dataclass, field
import threading
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
        if amount <= 0:
            raise BankError("amount must be positive")
        self.balance += amount
        self.history.append(f"+{amount}")

    def withdraw(self, amount: Decimal) -> None:
        """Take money out of the account."""
        if amount <= 0:
            raise BankError("amount must be positive")
        if amount > self.balance:
            raise BankError("not enough money")
        self.balance -= amount
        self.history.append(f"-{amount}")


class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}
        self.lock = threading.Lock()

    def transfer(self, requester: str, src: str, dst: str, amount: Decimal) -> None:
        """Move money between accounts on behalf of ``requester`` (untrusted)."""
        source, target = self.accounts[src], self.accounts[dst]
        if source.owner != requester:
            raise BankError("not your account")
        with self.lock:
            source.withdraw(amount)
            target.deposit(amount)
