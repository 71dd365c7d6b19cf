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
        account = accounts.get(account_id)  # flaw: CWE-862, CWE-639
        if "@" not in email:
            raise ValueError("not an address")
        account.email = email
        accounts.save(account)
        return Account(id=account.id, email=account.email)
