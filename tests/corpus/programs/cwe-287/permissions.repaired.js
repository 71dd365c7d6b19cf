// Who may do what. Used by all routes.
const roles = {
  admin: ['read', 'write', 'delete', 'invite'],
  editor: ['read', 'write'],
  viewer: ['read'],
};
const denied = { ok: false };

function permissionsOf(user) {
  return roles[user?.role] ?? [];
}

function checkPermission(user, permission) {
  return permissionsOf(user).includes(permission);
}

function requirePermission(permission) {
  return (req, res, next) => {
    if (!checkPermission(req.user, permission)) {
      return res.status(403).json(denied);
    }
    return next();
  };
}

module.exports = { checkPermission, permissionsOf, requirePermission };
