def tenant_of(request, claims):
    # ruleid: tenant-from-client
    return request.headers.get("X-Tenant-Id")


def chosen(x_tenant, claims):
    # ruleid: tenant-from-client
    return x_tenant or claims["tenant"]


def signed(claims):
    # ok: tenant-from-client
    return claims["tenant"]


def notes(db, tenant):
    # ok: tenant-from-client
    return db.execute("SELECT * FROM notes WHERE tenant = ?", (tenant,))
