import { createServer, request as send } from "node:http";

createServer((req, res) => {
  let body = "";
  // ruleid: request-body-unbounded
  req.on("data", (chunk) => {
    body += chunk.toString();
  });
  const chunks: Buffer[] = [];
  // ruleid: request-body-unbounded
  req.on("data", (chunk: Buffer) => chunks.push(chunk));
  // ruleid: request-body-unbounded
  req.on('data', function (data) { body += data; });

  // ok: request-body-unbounded
  req.on("data", (chunk) => {
    size += chunk.length;
    if (size > MAX_BYTES) return req.destroy();
    chunks.push(chunk);
  });
  // ok: request-body-unbounded
  response.on("data", (chunk) => { body += chunk; });
  // ok: request-body-unbounded
  socket.on("data", (chunk) => chunks.push(chunk));
});

export async function POST(request: IncomingMessage) {
  let text = "";
  // ruleid: request-body-unbounded
  for await (const chunk of request) {
    text += chunk;
  }
  // ok: request-body-unbounded
  for await (const chunk of response) {
    text += chunk;
  }
  return text;
}
