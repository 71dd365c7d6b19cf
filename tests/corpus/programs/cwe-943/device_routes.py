from fastapi import APIRouter, Depends, Request
from motor.motor_asyncio import AsyncIOMotorDatabase

from fleet.deps import current_tenant, database

router = APIRouter(tags=["devices"])


def _projection(fields: str | None) -> dict[str, int]:
    return {name: 1 for name in fields.split(",")} if fields else {"_id": 0}


@router.post("/devices/query")
async def query_devices(
    request: Request,
    fields: str | None = None,
    tenant: str = Depends(current_tenant),
    db: AsyncIOMotorDatabase = Depends(database),
):
    """Devices of the tenant that fit the filter in the body."""
    body = await request.json()
    criteria = {"tenant": tenant}
    criteria.update(body.get("filter", {}))
    limit = min(int(body.get("limit", 100)), 500)
    cursor = db.devices.find(criteria, _projection(fields)).limit(limit)  # flaw: CWE-943
    return [device async for device in cursor]
