import jwt from "jsonwebtoken";

// ruleid: js-jwt-no-expiry
export const first = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);
// ruleid: js-jwt-no-expiry
export const second = (user) => jwt.sign({ sub: user.id, role: user.role }, secret, { algorithm: "HS256" });
// ok: js-jwt-no-expiry
export const third = (user) => jwt.sign({ sub: user.id }, secret, { expiresIn: "15m" });
// ok: js-jwt-no-expiry
export const fourth = (user) => jwt.sign({ sub: user.id, exp: soon() }, secret);
// ok: js-jwt-no-expiry
export const fifth = (claims) => jwt.sign(claims, secret);
// ok: js-jwt-no-expiry
export const sixth = (user, options) => jwt.sign({ sub: user.id }, secret, options);
// ok: js-jwt-no-expiry
export const seventh = (user) => jwt.sign({ sub: user.id }, secret, { ...defaults, algorithm: "HS256" });
