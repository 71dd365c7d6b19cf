"""Order service.

The fixture's docstring quotes placeholders on purpose:
# ... existing code ...
# Rest of the code remains the same
"""
from typing import Protocol, overload

# ruleid: elided-code
# ... existing imports ...


class OrderService:
    def __init__(self, repository):
        # ruleid: elided-code
        # ... existing code ...
        self.repository = repository

    # ruleid: elided-code
    # ... other methods remain unchanged

    def cancel(self, order):
        # ruleid: elided-code
        # ...existing code...
        order.status = "cancelled"
        # ruleid: elided-code
        # Rest of the function remains the same

    def refund(self, order):
        # ruleid: elided-code
        # Implementation goes here
        pass

    def notify(self, order):
        # ruleid: elided-code
        # Your business logic here
        return None

    async def ship(self, order):
        # ruleid: elided-code
        # (existing validation logic)
        await self.repository.save(order)

    def audit(self, order):
        if order.paid:
            # ruleid: elided-code
            pass  # existing code
        else:
            # ruleid: elided-code
            ...  # ... same as before ...

    def export(self, order):
        # ruleid: elided-code
        # Error handling omitted for brevity
        return order.to_dict()

    def price(self, order):
        # ruleid: elided-code
        # ... (el resto del código queda igual) ...
        return order.total

    def discount(self, order):
        # ruleid: elided-code
        # [Rest of the code remains unchanged]
        return 0


def handler(event):
    # ruleid: elided-code
    # Rest of your code here
    # ruleid: elided-code
    # rest of the implementation...
    return event


def train(model):
    # ruleid: elided-code
    # Actual implementation would go here
    # ruleid: elided-code
    # Add your training code here
    # ruleid: elided-code
    # --- existing code ---
    # ruleid: elided-code
    # Keep the rest of the code unchanged
    # ruleid: elided-code
    # ... mevcut kod ...
    return model


# Near misses -------------------------------------------------------------

class Reader(Protocol):
    # ok: elided-code
    def read(self) -> bytes: ...


@overload
# ok: elided-code
def parse(value: str) -> str: ...


@overload
# ok: elided-code
def parse(value: bytes) -> bytes: ...


def parse(value):
    # ok: elided-code
    # The rest of the computation is identical to a vanilla transformer
    # ok: elided-code
    # Same as before, without the mask that we do not need here
    # ok: elided-code
    # Leave the rest of the message unchanged, since the peer signs it.
    # ok: elided-code
    # existing code depends on empty_like returning an array
    # ok: elided-code
    # Omitted fields are treated as unchanged
    # ok: elided-code
    # ... and again without the keyword.
    # ok: elided-code
    # ...it's actually the last expression...
    # ok: elided-code
    # needed for the rest of the code.
    # ok: elided-code
    # Existing logic for non-callable data
    # ok: elided-code
    # Other methods
    # ok: elided-code
    # original is unchanged
    # ok: elided-code
    # add your model's MetaData object here
    # ok: elided-code
    # TODO: add caching here.
    # ok: elided-code
    # Based on the timm implementation, which can be found here:
    # ok: elided-code
    # Number of codes omitted from the table, e.g. (1536 in total)
    # ok: elided-code
    # This decorator logs every call; the body of the function is unchanged after it.
    return value


def rename(old, new):
    # ok: elided-code
    total = old + new  # existing code
    # ok: elided-code
    label = "# ... existing code ..."
    prompt = f"""Answer with a patch, for example:
    # ok: elided-code
    # ... existing code ...
    def {new}():
        pass
    """
    return total, label, prompt


def add(a, b):
    """Add two numbers.

    Example::

        # ok: elided-code
        # your code here
        # Rest of the code remains the same
    """
    return a + b


def imported(name):
    # A sentence that goes on, and a list of names that does, are prose.
    # ok: elided-code
    # ... then as MODNAME, MODNAME.OBJ1, MODNAME.OBJ1.OBJ2, ...
    return load(name)


def saved(form):
    # ruleid: elided-code
    # ... validation and saving ...
    return form
