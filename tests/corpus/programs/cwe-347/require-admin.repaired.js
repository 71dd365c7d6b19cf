import jwt from 'jsonwebtoken';

function tokenOf(req) {
  const header = req.headers.authorization ?? '';
  return header.startsWith('Bearer ') ? header.slice(7) : req.cookies?.token;
}

/** Middleware that lets only administrators pass. */
export function requireAdmin(req, res, next) {
  const token = tokenOf(req);
  if (!token) {
    return res.status(401).json({ error: 'Sign in first' });
  }
  let payload;
  try {
    payload = jwt.verify(token, process.env.JWT_PUBLIC_KEY, { algorithms: ['ES256'] });
  } catch {
    return res.status(401).json({ error: 'Sign in again' });
  }
  if (payload.role !== 'admin') {
    return res.status(403).json({ error: 'Administrators only' });
  }
  req.user = payload;
  next();
}
