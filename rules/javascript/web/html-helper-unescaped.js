const express = require("express");
const app = express();

function renderPost(post) {
  // ruleid: html-helper-unescaped
  return `<article id="${post.id}"><h2>${post.title}</h2></article>`;
}

const row = (comment) =>
  // ruleid: html-helper-unescaped
  `<li><b>${comment.author}</b></li>`;

function list(entries) {
  let html = "<ul>";
  for (const entry of entries) {
    // ruleid: html-helper-unescaped
    html += "<li>" + entry.text + "</li>";
  }
  return html + "</ul>";
}

const table = (users) =>
  // ruleid: html-helper-unescaped
  users.map((user) => `<tr><td>${user.name}</td></tr>`).join("");

function safePost(post) {
  // ok: html-helper-unescaped
  return `<article><h2>${escapeHtml(post.title)}</h2></article>`;
}

function counted(post) {
  // ok: html-helper-unescaped
  return `<article id="${post.id}">${post.likes}</article>`;
}

function line(user) {
  // ok: html-helper-unescaped
  return `${user.name} <${user.email}>`;
}

app.get("/", (req, res) => res.send(list(db.all()) + renderPost(db.first())));

async function notify(order) {
  await transport.sendMail({
    to: "shop@example.org",
    // ruleid: html-helper-unescaped
    html: `<h1>Order ${order.id}</h1><p>${order.customerName}</p>`,
  });
}

const topics = [{ title: "Streams" }, { title: "Buffers" }];

// ok: html-helper-unescaped
const menu = () => topics.map((topic) => `<li>${topic.title}</li>`).join("");

function guests() {
  // ruleid: html-helper-unescaped
  const items = entries.map((e) => `<li><strong>${e.name}</strong>: ${e.message}</li>`).join("\n");
  // ok: html-helper-unescaped
  const wrong = errors.map((e) => `<li>${e.message}</li>`).join("");
  // ok: html-helper-unescaped
  const safe = entries.map((e) => `<li><strong>${esc(e.name)}</strong></li>`);
  return items + wrong + safe;
}
