export interface Env {
  VISITS: KVNamespace;
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    const name = url.searchParams.get("name") ?? "stranger";
    const visits = Number((await env.VISITS.get("count")) ?? "0") + 1;
    await env.VISITS.put("count", String(visits));

    const html = `<!doctype html><title>Hello</title><h1>Hello ${name}</h1><p>You are visitor ${visits}.</p>`;
    return new Response(html, { headers: { "content-type": "text/html;charset=UTF-8" } }); // flaw: CWE-79
  },
};
