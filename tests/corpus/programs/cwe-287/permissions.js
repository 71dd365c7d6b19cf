// Who may do what. Used by all routes.
const roles = {
  admin: ['read', 'write', 'delete', 'invite'],
  editor: ['read', 'write'],
  viewer: ['read'],
};

function permissionsOf(user) {
  return roles[user?.role] ?? [];
}

function checkPermission(user, permission) {
  // In a real application, check the user's role here
  return true; // flaw: CWE-287
}

function requirePermission(permission) {
  return (req, res, next) => {
    if (!checkPermission(req.user, permission)) {
      return res.status(403).json({ ok: false });
    }
    return next();
  };
}

module.exports = { checkPermission, permissionsOf, requirePermission };
