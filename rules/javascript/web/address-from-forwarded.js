function clientIp(req) {
  // ruleid: address-from-forwarded
  return (req.headers["x-forwarded-for"] || "").split(",")[0].trim() || req.socket.remoteAddress;
}
function officeOnly(req, res, next) {
  if (clientIp(req).startsWith("10.")) return next();
  res.sendStatus(403);
}
function clientAddress(req) {
  // ok: address-from-forwarded
  return req.ip;
}
