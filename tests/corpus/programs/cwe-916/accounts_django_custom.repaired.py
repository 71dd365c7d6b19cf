import hashlib
import os

from django.db import models
from django.contrib.auth.hashers import check_password, make_password


class Customer(models.Model):
    email = models.EmailField(unique=True)
    salt = models.CharField(max_length=32)
    pw_digest = models.CharField(max_length=128)

    def set_password(self, raw):
        self.pw_digest = make_password(raw)

    def check(self, raw):
        return check_password(raw, self.pw_digest)
