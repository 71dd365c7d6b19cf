import axios from "axios";
import got from "got";
import https from "https";

const ALLOWED_HOSTS = new Set(["api.example.org", "images.example.org"]);
const API_URL = process.env.API_URL;
const FEEDS: Record<string, string> = { news: "https://news.example.org/rss" };

app.get("/proxy", async (req, res) => {
  // ruleid: js-ssrf-from-request
  const answer = await fetch(req.query.url as string);
  res.send(await answer.text());
});

app.post("/webhook", async (req, res) => {
  const { url, payload, host = "localhost" } = req.body;
  // ruleid: js-ssrf-from-request
  await axios.post(url, payload);
  // ruleid: js-ssrf-from-request
  await axios({ method: "get", url });
  // ruleid: js-ssrf-from-request
  const { body } = await got(url);
  // ruleid: js-ssrf-from-request
  https.get(`https://${host}/status`, (answer) => answer.pipe(res));
  // ruleid: js-ssrf-from-request
  https.request({ hostname: host, path: "/" }, () => {});
  // ruleid: js-ssrf-from-request
  await page.goto(url, { waitUntil: "load" });
});

app.post("/ingest", async (req, res) => {
  const { url } = req.body as { url: string };
  // ruleid: js-ssrf-from-request
  const page = await fetch(url);
  // ruleid: js-ssrf-from-request
  const { data } = await axios.get<string>(url);
  res.json([page, data]);
});

function addressOf(host: string) {
  return "http://" + host + "/health";
}

function fetches(url: string) {
  // todoruleid: js-ssrf-from-request
  return fetch(url);
}

app.get("/helper/:host", async (req, res) => {
  // ruleid: js-ssrf-from-request
  await fetch(addressOf(req.params.host));
  await fetches(String(req.query.url));
});

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const image = searchParams.get("image");
  // ruleid: js-ssrf-from-request
  const answer = await fetch(image!);
  // ruleid: js-ssrf-from-request
  await fetch(request.nextUrl.searchParams.get("url") ?? "");
  return new Response(answer.body);
}

app.get("/weak", async (req, res) => {
  const url = String(req.query.url);
  if (!url.startsWith("https://")) {
    return res.sendStatus(400);
  }
  // ruleid: js-ssrf-from-request
  res.send(await (await fetch(url)).text());
  const parsed = new URL(url);
  if (parsed.protocol !== "https:") throw new Error("scheme");
  // ruleid: js-ssrf-from-request
  await axios.get(parsed.href);
});

app.get("/hosts", async (req, res) => {
  const url = String(req.query.url);
  const target = new URL(url);
  if (!ALLOWED_HOSTS.has(target.hostname)) {
    return res.status(400).json({ error: "host" });
  }
  // ok: js-ssrf-from-request
  await fetch(target);
  // ok: js-ssrf-from-request
  await axios.get(url);
});

app.get("/tried", async (req, res) => {
  let target;
  try {
    target = new URL(String(req.query.url));
  } catch {
    return res.sendStatus(400);
  }
  if (target.protocol !== "https:" || !ALLOWED_HOSTS.has(target.hostname)) {
    return res.sendStatus(403);
  }
  // ok: js-ssrf-from-request
  const answer = await fetch(target.toString());
});

app.get("/named", async (req, res) => {
  const url = String(req.query.url);
  if (!isAllowedUrl(url)) return res.sendStatus(400);
  // ok: js-ssrf-from-request
  await fetch(url);
  if (!(await isPublicAddress(req.body.url))) return res.sendStatus(400);
  const feed = FEEDS[req.query.feed as string];
  // ok: js-ssrf-from-request
  await fetch(feed);
});

app.get("/fixed/:id", async (req, res) => {
  // ok: js-ssrf-from-request
  await fetch(`https://api.example.org/users/${req.params.id}`);
  // ok: js-ssrf-from-request
  await fetch("https://api.example.org/search?q=" + encodeURIComponent(String(req.query.q)));
  // ok: js-ssrf-from-request
  await axios.get(`${API_URL}/users/${req.params.id}`);
  // ok: js-ssrf-from-request
  await axios.get(`${process.env.USERS_SERVICE}/users/${req.params.id}`);
  // ok: js-ssrf-from-request
  await axios.get("https://api.example.org/search", { params: { q: req.query.q } });
  // ok: js-ssrf-from-request
  await axios.post(API_URL + "/users", req.body);
  const url = new URL("https://api.example.org/search");
  url.searchParams.set("q", String(req.query.q));
  // ok: js-ssrf-from-request
  await fetch(url);
  // ok: js-ssrf-from-request
  await fetch(`/api/users/${req.params.id}`);
});

app.post("/prefix", async (req, res) => {
  const { callback } = req.body;
  if (!callback.startsWith("https://hooks.example.org/")) return res.sendStatus(400);
  // ok: js-ssrf-from-request
  await fetch(callback, { method: "POST" });
});

app.get("/stored/:id", async (req, res) => {
  const hook = await prisma.hook.findUnique({ where: { id: Number(req.params.id) } });
  // ok: js-ssrf-from-request
  await fetch(hook.url);
});

function onOurHosts(address: string) {
  const url = new URL(address);
  if (!HOSTS.has(url.hostname)) throw new Error("not one of ours");
  return url;
}

app.get("/ours", async (req, res) => {
  // ok: js-ssrf-from-request
  const answer = await fetch(onOurHosts(String(req.query.url)));
  res.send(await answer.text());
});

app.get("/either", (req, res) => {
  const target = req.query.url as string;
  const client = target.startsWith("https") ? https : http;
  // ruleid: js-ssrf-from-request
  client.get(target, (upstream) => upstream.pipe(res));
  const either = target.startsWith("https:") ? require("https") : require("http");
  // ruleid: js-ssrf-from-request
  either.request(target, { method: "HEAD" });
  const store = target.length > 3 ? cache : memory;
  // ok: js-ssrf-from-request
  store.get(target);
});

app.post("/hooks/check", async (req, res) => {
  const { callbackUrl, other } = req.body;
  if (!(await isPublicUrl(callbackUrl))) return res.sendStatus(422);
  // ok: js-ssrf-from-request
  await fetch(callbackUrl, { redirect: "error" });
  // ruleid: js-ssrf-from-request
  await fetch(other);
});

export const preview = defineEventHandler(async (event) => {
  const { shown } = await readValidatedBody(event, Body.parse);
  // ruleid: js-ssrf-from-request
  return $fetch<string>(shown, { timeout: 5000 });
});

app.post("/preview", async (req, res) => {
  // ok: js-ssrf-from-request
  const answer = await fetch(req.body.url, { dispatcher: publicOnly, redirect: "error" });
  res.send(await answer.text());
});

app.post("/preview/short", async (req, res) => {
  // ok: js-ssrf-from-request
  const answer = await fetch(req.body.url, { dispatcher, redirect: "error" });
  res.send(await answer.text());
});

app.post("/preview/pinned", async (req, res) => {
  const url = new URL(req.body.url);
  const client = url.protocol === "https:" ? https : http;
  // ok: js-ssrf-from-request
  client.get(url, { lookup: publicLookup, timeout: 5000 }, (answer) => answer.pipe(res));
  // ok: js-ssrf-from-request
  await undici.fetch(url, { dispatcher: publicOnly, redirect: "error" });
  // ruleid: js-ssrf-from-request
  client.get(url, { timeout: 5000 }, (answer) => answer.pipe(res));
});
