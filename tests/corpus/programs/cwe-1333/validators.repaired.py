"""Validators for the sign-up form."""
import re

EMAIL = re.compile(r"[a-zA-Z0-9_.+-]{1,64}@(?:[a-zA-Z0-9-]{1,63}\.){1,8}[a-zA-Z]{2,24}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PHONE = re.compile(r"\+?\d{6,15}")


def is_valid_email(value):
    """Return True if the value looks like an e-mail address."""
    return len(value) <= 254 and bool(EMAIL.fullmatch(value))


def is_valid_slug(value):
    return len(value) <= 100 and bool(SLUG.fullmatch(value))


def is_valid_phone(value):
    return bool(PHONE.fullmatch(value.replace(" ", "")))


def errors_in(form):
    errors = {}
    if not is_valid_email(form.get("email", "")):
        errors["email"] = "Enter a valid e-mail address."
    if not is_valid_slug(form.get("username", "")):
        errors["username"] = "Letters, digits and dashes only."
    if form.get("phone") and not is_valid_phone(form["phone"]):
        errors["phone"] = "Enter a valid phone number."
    return errors
