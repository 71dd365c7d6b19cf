function escapeHtml(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const h = (s) => String(s).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const whole = (s) => s.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const byTable = (s) => s.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]);

function card(person) {
  // ruleid: escape-without-quotes
  return `<div><img src="/p/1" alt="${escapeHtml(person.name)}"></div>`;
}

function button(title) {
  // ruleid: escape-without-quotes
  return `<button onclick="share('${h(title)}')">Share</button>`;
}

function text(title) {
  // ok: escape-without-quotes
  return `<h1>${h(title)}</h1>`;
}

function quoted(title) {
  // ok: escape-without-quotes
  return `<h1 title="${whole(title)}"><i class="${byTable(title)}"></i></h1>`;
}

function other(title) {
  // ok: escape-without-quotes
  return `<h1 class="title">${h(title)}</h1>`;
}
