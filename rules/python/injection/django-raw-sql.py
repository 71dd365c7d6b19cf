from django.db.models.expressions import RawSQL

from .models import Person, Product

NEWEST = "SELECT * FROM people ORDER BY created DESC"


def found(term, statement, price):
    # ruleid: django-raw-sql
    first = Person.objects.raw("SELECT * FROM people WHERE name = '%s'" % term)
    # ruleid: django-raw-sql
    second = Person.objects.raw(statement)
    # ruleid: django-raw-sql
    third = Product.objects.extra(where=["price < " + price])
    # ruleid: django-raw-sql
    fourth = Product.objects.extra(select={"newer": f"created > '{term}'"})
    # ruleid: django-raw-sql
    return first, second, third, fourth, Product.objects.annotate(total=RawSQL(f"SUM({term})", []))


def near_misses(term, price):
    # ok: django-raw-sql
    first = Person.objects.raw("SELECT * FROM people WHERE name = %s", [term])
    # ok: django-raw-sql
    second = Person.objects.raw(NEWEST)
    # ok: django-raw-sql
    third = Product.objects.extra(where=["price < %s"], params=[price])
    # ok: django-raw-sql
    fourth = RawSQL("SUM(price)", [])
    # ok: django-raw-sql
    return first, second, third, fourth, Person.objects.filter(name=term)
