"""Validators for the sign-up form."""
import re

EMAIL = re.compile(r"^([a-zA-Z0-9_.+-]+)*@([a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$")  # flaw: CWE-1333
SLUG = re.compile(r"^(\w+-?)*$")  # flaw: CWE-1333
PHONE = re.compile(r"\+?\d{6,15}")


def is_valid_email(value):
    """Return True if the value looks like an e-mail address."""
    return bool(EMAIL.match(value))


def is_valid_slug(value):
    return bool(SLUG.match(value))


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
