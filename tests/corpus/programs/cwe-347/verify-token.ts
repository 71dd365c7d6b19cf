import jwt from "jsonwebtoken";
import type { JwtPayload } from "jsonwebtoken";

export interface Claims extends JwtPayload {
  userId: string;
  role: "user" | "admin";
}

export class TokenService {
  constructor(private readonly secret: string) {}

  sign(claims: Omit<Claims, "iat" | "exp">): string {
    return jwt.sign(claims, this.secret, { algorithm: "HS256", expiresIn: "15m" });
  }

  verify(token: string): Claims | null {
    try {
      const decoded = jwt.decode(token, { complete: true }); // flaw: CWE-347
      if (!decoded || typeof decoded.payload === "string") {
        return null;
      }
      if (decoded.payload.exp && decoded.payload.exp * 1000 < Date.now()) {
        return null;
      }
      return decoded.payload as Claims;
    } catch {
      return null;
    }
  }
}
