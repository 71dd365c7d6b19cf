function page(markup: string, state: State): string {
  // ruleid: script-json-unescaped
  return `<script>window.__STATE__ = ${JSON.stringify(state)};</script>`;
}

// ruleid: script-json-unescaped
const short = (user) => `<body><script nonce="x">var user = ${JSON.stringify(user.name)}</script></body>`;

// ok: script-json-unescaped
const escaped = (user) => `<script>var user = ${JSON.stringify(user).replace(/</g, "\\u003c")}</script>`;

// ok: script-json-unescaped
const helper = (user) => `<script>var user = ${inlineJson(user)}</script>`;

// ok: script-json-unescaped
const text = (user) => `<pre>${JSON.stringify(user)}</pre>`;

// ok: script-json-unescaped
res.write(`<script>show(${JSON.stringify(this.config.graphQLPath)})</script>`);
