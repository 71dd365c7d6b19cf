from dataclasses import dataclass


@dataclass
class Actor:
    id: int
    roles: frozenset


class Payroll:
    def __init__(self, ledger):
        self.ledger = ledger

    def set_salary(self, actor: Actor, employee_id: int, amount: int) -> None:
        if "hr" not in actor.roles:
            raise PermissionError("only HR may change salaries")
        if amount <= 0:
            raise ValueError("salary must be positive")
        self.ledger[employee_id] = amount

    def salary(self, actor: Actor, employee_id: int) -> int:
        if actor.id != employee_id and "hr" not in actor.roles:
            raise PermissionError("not yours")
        return self.ledger[employee_id]
