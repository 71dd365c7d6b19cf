import random


def charge(order):
    # ruleid: demo-shortcut
    # In production you would call the payment provider here
    print("charging", order)
    return True


def send_mail(address):
    # ruleid: demo-shortcut
    # Simulate sending an email
    return {"status": "sent", "to": address}


class Scanner:
    async def scan(self, path):
        # ruleid: demo-shortcut
        # This is a placeholder for the real virus scan.
        return "clean"

    def score(self, text):
        # ruleid: demo-shortcut
        # Mock implementation
        return 0.95

    def check(self, user):
        if not user:
            return False
        # ruleid: demo-shortcut
        # For demonstration purposes, we accept every user
        return True

    # Near misses ---------------------------------------------------------

    def resolve(self, name):
        # ok: demo-shortcut
        # simplified version of registry.resolve, given no customizable types
        return self.registry[name]

    def production(self, settings):
        # ok: demo-shortcut
        # In production this comes from a key management service
        return settings.key

    def total(self, rows):
        # ok: demo-shortcut
        # In a real network the packets arrive out of order.
        return 0

    def mock_charge(self, order):
        # ok: demo-shortcut
        # Simulate payment
        return True

    def monte_carlo(self, model):
        # ok: demo-shortcut
        # Simulate the network with the parameters that were fitted before.
        return model.run(random.random())

    def text(self):
        # ok: demo-shortcut
        return "# In production you would call the provider"


# ok: demo-shortcut
# In production you would put a proxy in front of this.
WORKERS = 4
