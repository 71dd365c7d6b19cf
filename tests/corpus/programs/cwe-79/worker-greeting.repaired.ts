export interface Env {
  VISITS: KVNamespace;
}

function escape(text: string): string {
  const map: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (c) => map[c]);
}

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const url = new URL(request.url);
    const name = url.searchParams.get("name") ?? "stranger";
    const visits = Number((await env.VISITS.get("count")) ?? "0") + 1;
    await env.VISITS.put("count", String(visits));

    const html = `<!doctype html><title>Hello</title><h1>Hello ${escape(name)}</h1><p>You are visitor ${visits}.</p>`;
    return new Response(html, { headers: { "content-type": "text/html;charset=UTF-8" } });
  },
};
