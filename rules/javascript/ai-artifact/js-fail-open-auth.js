const jwt = require("jsonwebtoken");

function verifyToken(token) {
  try {
    jwt.verify(token, process.env.JWT_SECRET);
    return true;
  } catch (error) {
    console.error(error);
    // ruleid: js-fail-open-auth
    return true;
  }
}

const authenticate = async (req, res, next) => {
  try {
    req.user = await verify(req.headers.authorization);
    next();
  } catch (error) {
    console.log("auth failed", error.message);
    // ruleid: js-fail-open-auth
    next();
  }
};

class Access {
  async checkPermission(user, action) {
    try {
      return await this.policy.allows(user, action);
    } catch {
      // ruleid: js-fail-open-auth
      return true;
    }
  }
}

exports.requireAdmin = (req, res, next) => {
  try {
    check(req.user);
  } catch (error) {
    // ruleid: js-fail-open-auth
    return next();
  } finally {
    metrics.count("admin");
  }
  next();
};

function validateSession(id) {
  try {
    return sessions.find(id) !== undefined;
  } catch (error) {
    // ok: js-fail-open-auth
    return false;
  }
}

const requireAuth = (req, res, next) => {
  try {
    req.user = verify(req);
  } catch (error) {
    // ok: js-fail-open-auth
    return next(error);
  }
  next();
};

function optionalAuth(req, res, next) {
  try {
    req.user = verify(req);
  } catch (error) {
    // ok: js-fail-open-auth
    next();
  }
}

function checkAccess(user) {
  try {
    return policy.allows(user);
  } catch (error) {
    if (error.code !== "NO_POLICY") return false;
    // ok: js-fail-open-auth
    return true;
  }
}

function isAvailable(url) {
  try {
    return ping(url);
  } catch (error) {
    // ok: js-fail-open-auth
    return true;
  }
}
