class Tokens {
  check(token: string) {
    const [header, payload, signature] = token.split(".");
    const { alg } = JSON.parse(Buffer.from(header, "base64url").toString());
    // ruleid: token-algorithm-believed
    const expected = this.sign(alg, `${header}.${payload}`);
    return expected === signature;
  }

  compared(token: string) {
    const [header, payload, signature] = token.split(".");
    const { alg, typ } = decode(header);
    if (alg !== "HS256") return null;
    // ok: token-algorithm-believed
    const expected = this.sign(alg, `${header}.${payload}`);
    return expected === signature;
  }

  listed(token: string) {
    const { alg } = decode(token);
    if (!ALGORITHMS.includes(alg)) {
      throw new Error("algorithm");
    }
    // ok: token-algorithm-believed
    return createHmac(alg, KEY).update(token).digest();
  }

  issue(claims: object) {
    // ok: token-algorithm-believed
    return this.sign("HS256", JSON.stringify(claims));
  }
}

function verify(token: string) {
  const header = JSON.parse(atob(token.split(".")[0]));
  // ruleid: token-algorithm-believed
  return createHmac(header.alg, KEY).update(token).digest("hex");
}

function withLibrary(token: string) {
  const decoded = jwt.decode(token, { complete: true });
  // ruleid: token-algorithm-believed
  jwt.verify(token, KEY, { algorithms: [decoded.header.alg] });
  // ok: token-algorithm-believed
  jwt.verify(token, KEY, { algorithms: ["HS256"] });
  // ok: token-algorithm-believed
  logger.info(decoded.header.alg);
}

function passes(header: Header, data: string, signature: Buffer) {
  // ruleid: token-algorithm-believed
  const valid = header.alg === "none" || (header.alg === "HS256" && checkHmac(data, signature));
  if (!valid) return null;
  // ok: token-algorithm-believed
  if (header.alg === "none" || !checkHmac(data, signature)) throw new Error("signature");
  // ok: token-algorithm-believed
  if (header.alg === "none" || !signature) {
    return null;
  }
  return data;
}

function unsignedToo(token: string, key: string) {
  const [head, body, signature] = token.split(".");
  const header = JSON.parse(Buffer.from(head, "base64url").toString());
  // ruleid: token-algorithm-believed
  if (header.alg === "none") return JSON.parse(Buffer.from(body, "base64url").toString());
  return checked(head, body, signature, key);
}

function unsignedRefused(token: string) {
  const header = JSON.parse(Buffer.from(token.split(".")[0], "base64url").toString());
  // ok: token-algorithm-believed
  if (header.alg === "none") return null;
  // ok: token-algorithm-believed
  if (header.alg === "none") { return { ok: false, error: "unsigned" }; }
  return true;
}
