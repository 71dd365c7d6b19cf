from .models import Card, CreditCard


def add_card(db, user, data):
    number = data["card_number"].replace(" ", "")
    # ruleid: card-number-kept
    card = Card(user_id=user.id, number=number, expiry=data["expiry"])
    db.session.add(card)
    db.session.commit()


def add_sealed(db, user, data, fernet):
    number = data["card_number"]
    # ok: card-number-kept
    card = Card(user_id=user.id, number=fernet.encrypt(number.encode()).decode(), last4=number[-4:])
    db.session.add(card)


def add_with_digits(session, payload):
    # ruleid: card-number-kept
    session.add(CreditCard(holder=payload.holder, card_number=payload.card_number, cvv=payload.cvv))


def show(data):
    # ok: card-number-kept
    return Card(number=data["number"])
