import os
import sqlite3
from mcp.server.fastmcp import FastMCP

mcp = FastMCP("inventory")
DB = os.environ.get("INVENTORY_DB", "inventory.db")


@mcp.tool()
def search_items(name: str, limit: int = 20) -> list[dict]:
    """Search the inventory by name."""
    connection = sqlite3.connect(DB)
    connection.row_factory = sqlite3.Row
    try:
        rows = connection.execute("SELECT id, name, stock FROM items WHERE name LIKE ? LIMIT ?", (f"%{name}%", limit)).fetchall()
        return [dict(row) for row in rows]
    finally:
        connection.close()


@mcp.tool()
def stock(item_id: int) -> int:
    """Units of an item in stock."""
    connection = sqlite3.connect(DB)
    try:
        row = connection.execute("SELECT stock FROM items WHERE id = ?", (item_id,)).fetchone()
        return row[0] if row else 0
    finally:
        connection.close()


if __name__ == "__main__":
    mcp.run()
