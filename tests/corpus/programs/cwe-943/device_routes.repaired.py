from typing import Literal

from fastapi import APIRouter, Depends
from motor.motor_asyncio import AsyncIOMotorDatabase
from pydantic import BaseModel, Field

from fleet.deps import current_tenant, database

router = APIRouter(tags=["devices"])


class DeviceQuery(BaseModel):
    serial: str | None = None
    site: str | None = None
    state: Literal["online", "offline", "retired"] | None = None
    limit: int = Field(100, ge=1, le=500)


@router.post("/devices/query")
async def query_devices(
    query: DeviceQuery,
    tenant: str = Depends(current_tenant),
    db: AsyncIOMotorDatabase = Depends(database),
):
    """Devices of the tenant that fit the filter in the body."""
    criteria = query.model_dump(exclude_none=True, exclude={"limit"})
    criteria["tenant"] = tenant
    cursor = db.devices.find(criteria, {"_id": 0}).limit(query.limit)
    return [device async for device in cursor]
