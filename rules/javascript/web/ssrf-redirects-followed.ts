import { lookup } from "node:dns/promises";

async function assertPublicHost(hostname: string): Promise<void> {
  const { address } = await lookup(hostname);
  if (PRIVATE.some((range) => range.test(address))) throw new Error("private");
}

app.get("/preview", async (req, res) => {
  const url = new URL(req.query.url as string);
  await assertPublicHost(url.hostname);
  // ruleid: ssrf-redirects-followed
  const page = await axios.get<string>(url.href, { timeout: 5000, maxRedirects: 5 });
  // ruleid: ssrf-redirects-followed
  const again = await fetch(url, { signal: AbortSignal.timeout(5000) });
  // ruleid: ssrf-redirects-followed
  const bare = await fetch(url);
  // ok: ssrf-redirects-followed
  const agent = await fetch(url, { dispatcher: publicOnly });
  // ok: ssrf-redirects-followed
  const short = await fetch(url, { dispatcher });
  // ok: ssrf-redirects-followed
  const fixed = await fetch("https://api.example.com/status");
  res.send([page, again, bare, agent, fixed]);
});
