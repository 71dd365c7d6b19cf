from ldap3 import SUBTREE


def build_ldap_filter(user, group=None):
    """Filter for an active person, optionally member of a group."""
    parts = ["(objectClass=person)", "(!(accountStatus=disabled))", f"(uid={user})"]  # flaw: CWE-90
    if group:
        parts.append(f"(memberOf=cn={group},ou=groups,dc=example,dc=com)")  # flaw: CWE-90
    return "(&" + "".join(parts) + ")"


def find_user(conn, base_dn, user, group=None):
    conn.search(
        search_base=base_dn,
        search_filter=build_ldap_filter(user, group),  # flaw: CWE-90
        search_scope=SUBTREE,
        attributes=["cn", "mail"],
        size_limit=1,
    )
    if not conn.entries:
        return None
    entry = conn.entries[0]
    return {"cn": str(entry.cn), "mail": str(entry.mail)}
