from ldap3 import SUBTREE
from ldap3.utils.conv import escape_filter_chars
from ldap3.utils.dn import escape_rdn


def build_ldap_filter(user, group=None):
    """Filter for an active person, optionally member of a group."""
    parts = [
        "(objectClass=person)",
        "(!(accountStatus=disabled))",
        f"(uid={escape_filter_chars(user)})",
    ]
    if group:
        group_dn = f"cn={escape_rdn(group)},ou=groups,dc=example,dc=com"
        parts.append(f"(memberOf={escape_filter_chars(group_dn)})")
    return "(&" + "".join(parts) + ")"


def find_user(conn, base_dn, user, group=None):
    conn.search(
        search_base=base_dn,
        search_filter=build_ldap_filter(user, group),
        search_scope=SUBTREE,
        attributes=["cn", "mail"],
        size_limit=1,
    )
    if not conn.entries:
        return None
    entry = conn.entries[0]
    return {"cn": str(entry.cn), "mail": str(entry.mail)}
