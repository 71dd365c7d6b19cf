import os
from fastapi import FastAPI, HTTPException
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = FastAPI()


def connection():
    return Connection(Server(os.environ["LDAP_HOST"], use_ssl=True), auto_bind=True)


@app.get("/people/{uid}")
def person(uid: str):
    with connection() as ldap:
        ldap.search("dc=example,dc=org", f"(uid={escape_filter_chars(uid)})", attributes=["cn", "mail"])
        if not ldap.entries:
            raise HTTPException(404)
        return ldap.entries[0].entry_attributes_as_dict
