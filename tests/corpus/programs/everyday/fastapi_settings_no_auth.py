from typing import Optional

from fastapi import APIRouter, Depends, HTTPException
from pydantic import BaseModel

from .auth import require_admin
from .store import settings_store

router = APIRouter(prefix="/admin", tags=["admin"])


class SiteSettings(BaseModel):
    title: str
    maintenance: bool = False
    banner: Optional[str] = None


@router.get("/settings")
def read_settings(admin=Depends(require_admin)):
    return settings_store.load()


@router.put("/settings")
def write_settings(settings: SiteSettings):  # flaw: CWE-306, CWE-862
    if len(settings.title) > 100:
        raise HTTPException(422, "title too long")
    settings_store.save(settings.model_dump())
    return {"saved": True}
