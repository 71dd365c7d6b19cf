import random
import secrets
import string

from django.db import models


class Voucher(models.Model):
    code = models.CharField(max_length=16, unique=True)
    amount = models.DecimalField(max_digits=8, decimal_places=2)

    def save(self, *args, **kwargs):
        if not self.code:
            self.code = "".join(random.choices(string.ascii_uppercase + string.digits, k=10))  # flaw: CWE-330, CWE-338
        super().save(*args, **kwargs)
