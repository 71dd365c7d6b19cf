import express from "express";
import { redirect } from "next/navigation";

const ALLOWED_HOSTS = ["example.org", "docs.example.org"];
const PAGES = { home: "/", profile: "/me" };

app.get("/go", (req, res) => {
  // ruleid: open-redirect
  res.redirect(req.query.url as string);
});

app.post("/login", async (req, res) => {
  const { username, next = "/" } = req.body;
  const user = await User.findOne({ where: { username } });
  // ruleid: open-redirect
  res.redirect(302, next);
  // ruleid: open-redirect
  res.status(303).location(req.query.returnTo);
  // ruleid: open-redirect
  res.writeHead(302, { Location: String(req.query.target) });
});

function targetOf(query) {
  return query.next || "/";
}

function leads(res, url) {
  // todoruleid: open-redirect
  res.redirect(url);
}

app.get("/helper", (req, res) => {
  // ruleid: open-redirect
  res.redirect(targetOf(req.query));
  leads(res, req.query.next);
});

export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get("callbackUrl") ?? "/";
  // ruleid: open-redirect
  return NextResponse.redirect(target);
}

export default async function LoginPage({ searchParams }: { searchParams: { next: string } }) {
  // ruleid: open-redirect
  redirect(searchParams.next);
}

koa.get("/out", (ctx) => {
  // ruleid: open-redirect
  ctx.redirect(ctx.query.to);
});

app.get("/slash", (req, res) => {
  const next = String(req.query.next);
  if (!next.startsWith("/")) return res.redirect("/");
  // ruleid: open-redirect
  res.redirect(next);
});

app.get("/two-slashes", (req, res) => {
  const next = String(req.query.next);
  if (!next.startsWith("/") || next.startsWith("//")) {
    return res.redirect("/");
  }
  // ok: open-redirect
  res.redirect(next);
  const back = req.query.back as string;
  // ok: open-redirect
  res.redirect(back.startsWith("/") && !back.startsWith("//") ? back : "/");
  const safe = back.startsWith("/") && !back.startsWith("//") ? back : "/";
  // ok: open-redirect
  res.redirect(safe);
});

app.get("/form", (req, res) => {
  const next = String(req.query.next);
  if (!/^\/[a-z]/.test(next)) return res.redirect("/");
  // ok: open-redirect
  res.redirect(next);
});

app.get("/hosts", (req, res) => {
  const url = String(req.query.url);
  const target = new URL(url);
  if (!ALLOWED_HOSTS.includes(target.hostname)) return res.sendStatus(400);
  // ok: open-redirect
  res.redirect(url);
});

app.get("/fixed/:id", (req, res) => {
  // ok: open-redirect
  res.redirect(`/users/${req.params.id}`);
  // ok: open-redirect
  res.redirect("/login?next=" + encodeURIComponent(req.originalUrl));
  // ok: open-redirect
  res.redirect(`https://auth.example.org/login?state=${req.query.state}`);
  // ok: open-redirect
  res.redirect(PAGES[req.query.page as string] || "/");
  // ok: open-redirect
  res.redirect("https://" + req.headers.host + req.url);
  // ok: open-redirect
  res.redirect("/users/" + req.params.id + "/posts");
});

export async function middleware(request: NextRequest) {
  const url = request.nextUrl.clone();
  url.pathname = "/login";
  // ok: open-redirect
  if (url.searchParams.has("a")) return NextResponse.redirect(url);
  // ok: open-redirect
  return NextResponse.redirect(new URL("/login", request.url));
}

app.get("/short/:code", async (req, res) => {
  const link = await Link.findOne({ code: req.params.code });
  // ok: open-redirect
  res.redirect(link.url);
});

function localPath(target: string) {
  const url = new URL(target, config.origin);
  return url.origin === config.origin ? url.pathname : "/";
}

const withinSite = (target: string) => {
  if (target.startsWith("//")) return "/";
  return target;
};

function trimmed(target: string) {
  return target.trim();
}

app.get("/callback", (req, res) => {
  const { returnTo } = JSON.parse(String(req.query.state));
  // ok: open-redirect
  res.redirect(303, localPath(returnTo || "/"));
  const there = withinSite(returnTo);
  // ok: open-redirect
  res.redirect(there);
  // ruleid: open-redirect
  res.redirect(trimmed(returnTo));
});

app.post("/callback", (req, res) => {
  // ok: open-redirect
  res.redirect(303, `./callback?${new URLSearchParams(req.body)}`);
});

app.get("/search", (req, res) => {
  // ok: open-redirect
  res.redirect(`/results?q=${req.query.q}`);
  // ruleid: open-redirect
  res.redirect(`/${req.query.page}`);
});

app.get("/after", (req, res) => {
  const state = jwt.verify(req.cookies.state, process.env.SECRET);
  // ok: open-redirect
  res.redirect(state.returnTo);
});

app.get("/magic", (req, res) => {
  const next = req.query.next;
  // ok: open-redirect
  res.redirect(isLocalPath(next) ? next : "/");
  // ruleid: open-redirect
  res.redirect(isLate(next) ? next : "/");
});

app.post("/logout", (req, res) => {
  const { context } = sp.createLogoutRequest(idp, "redirect", req.body);
  // ok: open-redirect
  res.redirect(context);
});

export const actions = {
  default: async ({ request, url }) => {
    const next = url.searchParams.get("redirectTo") ?? "/dashboard";
    const target = new URL(next, url.origin);
    // ok: open-redirect
    throw redirect(303, target.origin === url.origin ? target.pathname + target.search : "/dashboard");
  },
  other: async ({ request, url }) => {
    const target = new URL(url.searchParams.get("to") ?? "/", url.origin);
    // ok: open-redirect
    if (target.hash) throw redirect(303, target.pathname + target.search + target.hash);
    // ok: open-redirect
    throw redirect(303, target.origin === url.origin ? target.toString() : "/");
  },
  open: async ({ request, url }) => {
    const target = new URL(url.searchParams.get("to") ?? "/", url.origin);
    // ruleid: open-redirect
    throw redirect(303, target.toString());
  },
};

export async function action({ request }) {
  const redirectTo = new URL(request.url).searchParams.get("redirectTo") ?? "/dashboard";
  // ruleid: open-redirect
  return redirect(redirectTo, { headers: { "Set-Cookie": await cookieOf(request) } });
}

function localPath(value) {
  return /^\/(?![/\\])/.test(value) ? value : "/";
}

router.get("/callback", (req, res) => {
  // ok: open-redirect
  res.redirect(localPath(req.query.returnTo));
});

app.post("/posts", (req, res) => {
  const post = { ...req.body, id: nextId() };
  // ok: open-redirect
  res.location(`${getFullUrl(req)}/${post.id}`);
  // ok: open-redirect
  res.redirect(`${settings.baseUrlOf(tenant)}/posts/${post.id}`);
  // ok: open-redirect
  res.redirect(nconf.get("relative_path") + "/user/" + req.params.slug);
  // ruleid: open-redirect
  res.redirect(`${post.site}/posts`);
});

app.get("/welcome", (req, res) => {
  const referrer = req.query.r;
  if (referrer && referrer.startsWith(siteUrl)) {
    const address = new URL(referrer);
    // ok: open-redirect
    return res.redirect(address.href);
  }
  // ruleid: open-redirect
  res.redirect(referrer);
});
