import { createServer, IncomingMessage, ServerResponse } from "node:http";
import { store } from "./store";

function readJson(req: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk)); // flaw: CWE-400, CWE-770
    req.on("end", () => {
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString("utf8")));
      } catch (error) {
        reject(error);
      }
    });
    req.on("error", reject);
  });
}

createServer(async (req: IncomingMessage, res: ServerResponse) => {
  if (req.method !== "POST") {
    res.writeHead(405).end();
    return;
  }
  try {
    await store.add(await readJson(req));
    res.writeHead(201).end();
  } catch {
    res.writeHead(400).end();
  }
}).listen(3000);
