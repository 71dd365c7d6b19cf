import http from "node:http";
import { randomBytes } from "node:crypto";
import { check } from "./users";

const sessions = new Map<string, string>();

http
  .createServer(async (req, res) => {
    if (req.method === "POST" && req.url === "/login") {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of req) {
        size += chunk.length;
        if (size > 10_000) {
          res.writeHead(413).end();
          return;
        }
        chunks.push(chunk);
      }
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const user = await check(form.get("user") ?? "", form.get("password") ?? "");
      if (!user) {
        res.writeHead(401).end("no");
        return;
      }
      const sid = randomBytes(32).toString("hex");
      sessions.set(sid, user);
      res.setHeader("Set-Cookie", `sid=${sid}; Path=/`); // flaw: CWE-1004, CWE-614
      res.writeHead(303, { Location: "/" }).end();
      return;
    }
    res.writeHead(404).end();
  })
  .listen(3000);
