"""Look up employees in an XML file."""

import sys
from typing import Optional

from lxml import etree

_SAFE_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)
_FIND_BY_LOGIN = etree.XPath("/staff/employee[@login = $login and pin/text() = $pin]")


class StaffFile:
    """Queries on the staff file."""

    def __init__(self, path: str) -> None:
        self._tree = etree.parse(path, _SAFE_PARSER)

    def find_by_login(self, login: str, pin: str) -> Optional[dict]:
        """Return the employee with this login and PIN, or None."""
        nodes = _FIND_BY_LOGIN(self._tree, login=login, pin=pin)
        if not nodes:
            return None
        return {"login": nodes[0].get("login"), "name": nodes[0].findtext("name")}

    def in_department(self, department: str) -> list[str]:
        """Return the names of all who work in the department."""
        return self._tree.xpath("//employee[department=$dep]/name/text()", dep=department)


def main() -> int:
    staff = StaffFile("staff.xml")
    print("login: ", end="", flush=True)
    login = sys.stdin.readline().strip()
    print("pin: ", end="", flush=True)
    pin = sys.stdin.readline().strip()
    employee = staff.find_by_login(login, pin)
    if employee is None:
        print("unknown")
        return 1
    print(f"welcome, {employee['name']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
