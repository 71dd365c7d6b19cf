from ldap3.utils.conv import escape_filter_chars


def find_people(conn, name, department=None):
    # ruleid: ldap-piece-built
    clauses = ["(objectClass=inetOrgPerson)", f"(cn=*{name}*)"]
    if department:
        clauses.append(f"(departmentNumber={department})")
    conn.search(BASE, "(&" + "".join(clauses) + ")")


def of_mail(conn, address):
    # ruleid: ldap-piece-built
    conn.search(BASE, "(&(objectClass=person)(mail=%s))" % address)


def escaped(conn, name):
    # ok: ldap-piece-built
    conn.search(BASE, f"(cn=*{escape_filter_chars(name)}*)")


def constant(conn):
    # ok: ldap-piece-built
    conn.search(BASE, f"(memberOf={ADMINS})")
