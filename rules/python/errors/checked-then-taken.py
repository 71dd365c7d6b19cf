from django.db import transaction
from django.shortcuts import get_object_or_404


def buy(request, pk):
    wallet = Wallet.objects.get(user=request.user)
    if wallet.credits < price(pk):
        return refuse()
    # ruleid: checked-then-taken
    wallet.credits -= price(pk)
    wallet.save()
    return done()


def reserve(db, event_id):
    event = db.query(Event).filter(Event.id == event_id).first()
    if event.seats <= 0:
        return refuse()
    # ruleid: checked-then-taken
    event.seats = event.seats - 1
    db.commit()
    return done()


def locked(request, pk):
    with transaction.atomic():
        wallet = Wallet.objects.select_for_update().get(user=request.user)
        if wallet.credits < price(pk):
            return refuse()
        # ok: checked-then-taken
        wallet.credits -= price(pk)
        wallet.save()
    return done()


def locked_row(db, event_id):
    event = db.query(Event).with_for_update().get(event_id)
    if event.seats <= 0:
        return refuse()
    # ok: checked-then-taken
    event.seats -= 1
    db.commit()
    return done()


class Player:
    def hit(self, amount):
        if self.points > amount:
            # ok: checked-then-taken
            self.points -= amount


def in_memory(items):
    for item in items:
        if item.quantity > 0:
            # ok: checked-then-taken
            item.quantity -= 1
