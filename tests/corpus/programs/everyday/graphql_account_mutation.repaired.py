import strawberry
from strawberry.types import Info

from .data import accounts


@strawberry.type
class Account:
    id: int
    email: str


@strawberry.type
class Mutation:
    @strawberry.mutation
    def change_email(self, info: Info, account_id: int, email: str) -> Account:
        user = info.context["request"].user
        if user is None or user.account_id != account_id:
            raise PermissionError("not your account")
        account = accounts.get(account_id)
        if "@" not in email:
            raise ValueError("not an address")
        account.email = email
        accounts.save(account)
        return Account(id=account.id, email=account.email)
