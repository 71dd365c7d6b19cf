import re

EMAIL = re.compile(r"^[A-Za-z0-9._-]{1,64}@[a-z0-9-]{1,63}\.[a-z.]{2,20}$")


class ValidationError(ValueError):
    pass


def validate(form: dict) -> dict:
    """Check a registration form; returns the cleaned values."""
    email = form.get("email", "").strip()
    if not EMAIL.match(email):
        raise ValidationError("not an email address")
    age = int(form.get("age", 0))
    if not 13 <= age <= 120:
        raise ValidationError("age out of range")
    return {"email": email.lower(), "age": age}
