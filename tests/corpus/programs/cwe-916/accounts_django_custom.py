import hashlib
import os

from django.db import models


class Customer(models.Model):
    email = models.EmailField(unique=True)
    salt = models.CharField(max_length=32)
    pw_digest = models.CharField(max_length=128)

    def set_password(self, raw):
        self.salt = os.urandom(16).hex()
        self.pw_digest = hashlib.sha1((self.salt + raw).encode()).hexdigest()  # flaw: CWE-916, CWE-328

    def check(self, raw):
        return self.pw_digest == hashlib.sha1((self.salt + raw).encode()).hexdigest()  # flaw: CWE-916, CWE-328
