function cleanHtml(html) {
  // ruleid: script-tags-stripped
  return html.replace(/<script>.*?<\/script>/gi, "");
}

const sanitize = (input) => {
  // ruleid: script-tags-stripped
  return input.replace(/<script\b[^<]*(?:(?!<\/script>)<[^<]*)*<\/script>/gi, "").trim();
};

// ruleid: script-tags-stripped
const link = url.replace(/javascript:/gi, "");

// ok: script-tags-stripped
const escaped = text.replace(/</g, "&lt;");

// ok: script-tags-stripped
const clean = DOMPurify.sanitize(html);

function htmlToText(html) {
  // ok: script-tags-stripped
  return html.replace(/<script[\s\S]*?<\/script>/gi, "");
}

// ok: script-tags-stripped
const page = template.replace(/<script>/, `<script nonce="${nonce}">`);
