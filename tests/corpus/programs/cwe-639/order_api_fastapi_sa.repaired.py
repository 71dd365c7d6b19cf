from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from .auth import get_current_user
from .database import get_session
from .models import Order, User
from .schemas import OrderOut, OrderUpdate

router = APIRouter(prefix="/orders")
Session = Annotated[AsyncSession, Depends(get_session)]
CurrentUser = Annotated[User, Depends(get_current_user)]


@router.get("/{order_id}", response_model=OrderOut)
async def read_order(order_id: int, session: Session, user: CurrentUser):
    result = await session.execute(select(Order).where(Order.id == order_id, Order.user_id == user.id))
    order = result.scalar_one_or_none()
    if order is None:
        raise HTTPException(404, "Order not found")
    return order


@router.patch("/{order_id}", response_model=OrderOut)
async def update_order(order_id: int, patch: OrderUpdate, session: Session, user: CurrentUser):
    order = await session.get(Order, order_id)
    if order is None:
        raise HTTPException(404, "Order not found")
    if order.user_id != user.id:
        raise HTTPException(403, "Not your order")
    order.shipping_address = patch.shipping_address
    await session.commit()
    return order
