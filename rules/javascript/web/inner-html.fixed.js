import DOMPurify from "dompurify";
const ICON = "<svg></svg>";

function show(element, name, html, user, items, other) {
  // ruleid: inner-html
  element.innerHTML = html;
  // ruleid: inner-html
  element.innerHTML = `<b>${user.name}</b>`;
  // ruleid: inner-html
  element.innerHTML += "<li>" + name + "</li>";
  // ruleid: inner-html
  element.innerHTML = items.map((item) => `<li>${item.title}</li>`).join("");
  // ruleid: inner-html
  document.getElementById("out").textContent = `Hello ${name}`;
  // ruleid: inner-html
  element.textContent = "Hello " + location.hash;
  // ruleid: inner-html
  element.innerHTML = marked.parse(name);

  // ok: inner-html
  element.innerHTML = "";
  // ok: inner-html
  element.innerHTML = "<p>Nothing here</p>";
  // ok: inner-html
  element.innerHTML = `<p>${ICON}</p>`;
  // ok: inner-html
  element.innerHTML = ICON;
  // ok: inner-html
  element.innerHTML = DOMPurify.sanitize(html);
  // ok: inner-html
  element.innerHTML = `<b>${escapeHtml(name)}</b>`;
  // ok: inner-html
  element.innerHTML = other.innerHTML;
  // ok: inner-html
  element.textContent = name;
  // ok: inner-html
  const text = element.innerHTML;
  const clean = DOMPurify.sanitize(marked.parse(name));
  // ok: inner-html
  element.innerHTML = clean;
  // ok: inner-html
  element.innerHTML = policy.createHTML(html);
  return text;
}

const sheet = document.createElement("style");
// ok: inner-html
sheet.innerHTML = `.box { width: ${width}px }`;
// ok: inner-html
this.styleElement.innerHTML = css;

function table(container, rows) {
  let html = "<table>";
  for (const row of rows) {
    html += "<tr><td>" + escapeCell(row.name) + "</td></tr>";
  }
  // ok: inner-html
  container.innerHTML = html;
}

export function renderButton(node, options) {
  const document = options.createDocument();
  const element = document.createElement("div");
  // ok: inner-html
  element.innerHTML = cardOf(node);
  return { element };
}

export function renderMail(node, options) {
  const mailDoc = options.createDocument();
  const part = mailDoc.createElement("div");
  // ok: inner-html
  part.innerHTML = mailOf(node);
  return part;
}

function renderMail(node, document, options) {
  const container = document.createElement("div");
  // ok: inner-html
  container.innerHTML = mail.title + html;
  return container;
}

(function (window, document) {
  const box = document.querySelector(".box");
  window.show = (html) => {
    // ruleid: inner-html
    box.innerHTML = html;
  };
})(window, document);

function parsed(html) {
  const inert = document.implementation.createHTMLDocument("");
  // ok: inner-html
  inert.body.innerHTML = html;
  return inert.body.querySelectorAll("a");
}

// ok: inner-html
heading.innerHTML = i18n.t("welcome");
// ok: inner-html
clock.innerHTML = formatDate(now);

function element(el, props) {
  // What the author of a component has already called dangerous.
  // ok: inner-html
  el.innerHTML = props.dangerouslySetInnerHTML.__html || "";
}
