import express from "express";

// ruleid: js-security-stub
export function verifyToken(token: string): boolean {
  // TODO: check the signature
  return true;
}

// ruleid: js-security-stub
const isAdmin = (user: User) => true;

// ruleid: js-security-stub
export const validateSession = async (id: string): Promise<boolean> => {
  console.log("validating", id);
  return true;
};

// ruleid: js-security-stub
async function checkUserPermission(user: User, action: string) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return true;
}

// ruleid: js-security-stub
function authMiddleware(req, res, next) {
  next();
}

// ruleid: js-security-stub
export const requireAuth = (req, res, next) => {
  req.user = { id: 1, role: "admin" };
  next();
};

class Access {
  // ruleid: js-security-stub
  hasPermission(user: User, permission: string): boolean {
    return true;
  }

  // ruleid: js-security-stub
  verifySignature(body: Buffer, signature: string) {
    return { valid: true, signature };
  }

  // ok: js-security-stub
  isAuthenticated() {
    return true;
  }
}

class MockAccess {
  // ok: js-security-stub
  hasPermission(user: User): boolean {
    return true;
  }
}

// ok: js-security-stub
function verifyPassword(password: string, hash: string) {
  return bcrypt.compare(password, hash);
}

// ok: js-security-stub
const isEnabled = (flag: string) => true;

// ok: js-security-stub
function logRequest(req, res, next) {
  next();
}

// ok: js-security-stub
function checkRole(role: string) {
  if (role !== "admin") return false;
  return true;
}

// ok: js-security-stub
function mockVerifyToken(token: string) {
  return true;
}

// ok: js-security-stub
const denyAccess = (user: User) => false;

@Injectable()
export class JwtAuthGuard implements CanActivate {
  // ruleid: js-security-stub
  canActivate(context: ExecutionContext): boolean {
    return true;
  }
}

export class UnsavedChangesGuard implements CanActivate {
  // ok: js-security-stub
  canActivate(): boolean {
    return true;
  }
}

export const providers = [
  CredentialsProvider({
    // ruleid: js-security-stub
    async authorize(credentials) {
      const user = { id: "1", name: "J Smith", email: "jsmith@example.com" };
      if (user) {
        return user;
      } else {
        return null;
      }
    },
  }),
  CredentialsProvider({
    // ok: js-security-stub
    async authorize(credentials) {
      const user = await findUser(credentials.email);
      if (user && (await verify(user.hash, credentials.password))) return user;
      return null;
    },
  }),
];

// ok: js-security-stub
const ensureLoggedIn = (req, res, next) => (req.isAuthenticated() ? next() : res.redirect("/login"));

// ok: js-security-stub
const isAdmin = (req, res, next) => req.user.admin && next();
