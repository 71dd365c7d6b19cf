"""A small JSON-RPC 2.0 server over stdin and stdout."""

import json
import sys
from typing import Any


class InventoryService:
    """Methods that clients may call."""

    def __init__(self) -> None:
        self._stock: dict[str, int] = {}

    def add(self, item: str, count: int) -> int:
        self._stock[item] = self._stock.get(item, 0) + count
        return self._stock[item]

    def remove(self, item: str, count: int) -> int:
        if self._stock.get(item, 0) < count:
            raise ValueError("not enough in stock")
        self._stock[item] -= count
        return self._stock[item]

    def stock(self) -> dict[str, int]:
        return dict(self._stock)

    def _reset(self) -> None:
        self._stock.clear()


class Dispatcher:
    METHODS = ("add", "remove", "stock")

    def __init__(self, service: InventoryService) -> None:
        self._methods = {"add": service.add, "remove": service.remove, "stock": service.stock}

    def handle(self, line: str) -> dict[str, Any]:
        request = json.loads(line)
        response: dict[str, Any] = {"jsonrpc": "2.0", "id": request.get("id")}
        method = self._methods.get(request.get("method"))
        params = request.get("params", {})
        if method is None or not isinstance(params, (list, dict)):
            response["error"] = {"code": -32601, "message": "Method not found"}
            return response
        try:
            response["result"] = method(*params) if isinstance(params, list) else method(**params)
        except (TypeError, ValueError):
            response["error"] = {"code": -32602, "message": "Invalid params"}
        return response


def main() -> None:
    dispatcher = Dispatcher(InventoryService())
    for line in sys.stdin:
        print(json.dumps(dispatcher.handle(line)), flush=True)


if __name__ == "__main__":
    main()
