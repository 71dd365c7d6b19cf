const escapeHtml = require("escape-html");

function greeting(name) {
  // ruleid: html-built-from-parameter
  return `<h1>Hello ${name}</h1>`;
}

const item = (comment) => {
  // ruleid: html-built-from-parameter
  return "<li>" + comment + "</li>";
};

function bold(text) {
  // ruleid: html-built-from-parameter
  return "<b>" + text + "</b>";
}

function wrapped(html) {
  // ok: html-built-from-parameter
  return "<p>" + html + "</p>";
}

function helper(title) {
  // todoruleid: html-built-from-parameter
  return wrapped(title);
}

function safe(name, count) {
  // ok: html-built-from-parameter
  const one = `<h1>Hello ${escapeHtml(name)}</h1>`;
  // ok: html-built-from-parameter
  const two = `Hello ${name}`;
  // ok: html-built-from-parameter
  const three = `<b>${count}</b>`;
  return [one, two, three];
}

function page(name) {
  // ok: html-built-from-parameter
  return `<h1>Hello ${escapeHtml(name)}</h1>`;
}

function variable(name) {
  const greeting = "Hello " + name;
  // ruleid: html-built-from-parameter
  return `<h1>${greeting}</h1>`;
}

async function contact(name, message) {
  // ruleid: html-built-from-parameter
  await mailer.sendMail({ to: "desk@example.org", subject: "Contact", html: `<p>From ${name}</p>` });
  // ok: html-built-from-parameter
  await mailer.sendMail({ to: "desk@example.org", subject: "Contact", html: `<p>From ${escapeHtml(message)}</p>` });
}
