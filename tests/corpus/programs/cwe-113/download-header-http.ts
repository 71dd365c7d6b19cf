import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const REPORT = join(process.cwd(), "data", "report.csv");

createServer(async (req, res) => {
  const url = new URL(req.url ?? "/", "http://localhost");
  if (url.pathname !== "/report") {
    res.writeHead(404).end();
    return;
  }
  const name = url.searchParams.get("filename") ?? "report.csv";
  const lang = url.searchParams.get("lang") ?? "en";
  const data = await readFile(REPORT);
  res.setHeader("Content-Disposition", `attachment; filename="${name}"`); // flaw: CWE-113
  res.setHeader("Set-Cookie", "lang=" + lang + "; Path=/"); // flaw: CWE-113
  res.setHeader("Content-Type", "text/csv");
  res.end(data);
}).listen(3000);
