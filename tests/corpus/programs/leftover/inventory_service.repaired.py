"""Inventory service with stock reservations."""
from __future__ import annotations

import threading
from dataclasses import dataclass


@dataclass
class Item:
    sku: str
    stock: int
    reserved: int = 0


class OutOfStock(Exception):
    pass


class Inventory:
    def __init__(self, items: list[Item]) -> None:
        self._items = {item.sku: item for item in items}
        self._lock = threading.Lock()

    def available(self, sku: str) -> int:
        item = self._items[sku]
        return item.stock - item.reserved

    def reserve(self, sku: str, count: int) -> None:
        """Reserve some of an item, or raise OutOfStock."""
        with self._lock:
            item = self._items[sku]
            if item.stock - item.reserved < count:
                raise OutOfStock(sku)
            item.reserved += count

    def release(self, sku: str, count: int) -> None:
        with self._lock:
            item = self._items[sku]
            item.reserved = max(0, item.reserved - count)

    def commit(self, sku: str, count: int) -> None:
        with self._lock:
            item = self._items[sku]
            item.reserved -= count
            item.stock -= count
