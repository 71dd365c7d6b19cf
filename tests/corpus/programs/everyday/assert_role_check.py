from dataclasses import dataclass


@dataclass
class Actor:
    id: int
    roles: frozenset


class Payroll:
    def __init__(self, ledger):
        self.ledger = ledger

    def set_salary(self, actor: Actor, employee_id: int, amount: int) -> None:
        assert "hr" in actor.roles, "only HR may change salaries"  # flaw: CWE-617, CWE-285
        if amount <= 0:
            raise ValueError("salary must be positive")
        self.ledger[employee_id] = amount

    def salary(self, actor: Actor, employee_id: int) -> int:
        if actor.id != employee_id and "hr" not in actor.roles:
            raise PermissionError("not yours")
        return self.ledger[employee_id]
