from django.db import models
from sqlalchemy import Column, String


class Card(models.Model):
    holder = models.CharField(max_length=120)
    # ruleid: card-data-plain
    card_number = models.CharField(max_length=19)
    # ruleid: card-data-plain
    cvv = models.CharField(max_length=4)
    # ok: card-data-plain
    last4 = models.CharField(max_length=4)


class Person(Base):
    # ruleid: card-data-plain
    ssn = Column(String(11))
    # ok: card-data-plain
    card_token = Column(String(64))


class Sealed(models.Model):
    # ok: card-data-plain
    card_number = models.BinaryField()
