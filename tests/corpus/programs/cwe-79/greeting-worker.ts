export default {
  async fetch(request: Request, env: { VISITS: KVNamespace }): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname !== '/') {
      return new Response('Not found', { status: 404 });
    }

    const name = url.searchParams.get('name') || 'stranger';
    const visits = Number((await env.VISITS.get('count')) ?? '0') + 1;
    await env.VISITS.put('count', String(visits));

    const page = `<!doctype html>
<html>
  <head><title>Hello</title></head>
  <body>
    <h1>Hello, ${name}!</h1>
    <p>You are visitor ${visits}.</p>
  </body>
</html>`;
    return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }); // flaw: CWE-79
  },
};
