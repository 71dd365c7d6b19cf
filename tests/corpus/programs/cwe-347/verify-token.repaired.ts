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
      const payload = jwt.verify(token, this.secret, { algorithms: ["HS256"] });
      return typeof payload === "string" ? null : (payload as Claims);
    } catch {
      return null;
    }
  }
}
