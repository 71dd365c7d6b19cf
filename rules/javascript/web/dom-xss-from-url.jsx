import DOMPurify from "dompurify";

const TABS = { one: "<b>One</b>", two: "<b>Two</b>" };
const output = document.getElementById("output");

function greet() {
  const name = new URLSearchParams(window.location.search).get("name");
  // ruleid: dom-xss-from-url
  output.innerHTML = `<h1>Hello ${name}</h1>`;
  // ruleid: dom-xss-from-url
  document.write("<p>" + decodeURIComponent(location.hash.slice(1)) + "</p>");
  // ruleid: dom-xss-from-url
  output.insertAdjacentHTML("beforeend", document.referrer);
  // ruleid: dom-xss-from-url
  $("#output").html(location.hash);
  // ruleid: dom-xss-from-url
  eval(location.hash.substring(1));
}

function bold(text) {
  return "<b>" + text + "</b>";
}

function shows(text) {
  // todoruleid: dom-xss-from-url
  output.innerHTML = text;
}

function helper() {
  // ruleid: dom-xss-from-url
  output.innerHTML = bold(location.search);
  shows(location.search);
}

export function Search() {
  const [params] = useSearchParams();
  const query = params.get("q");
  return (
    <div>
      {/* ruleid: dom-xss-from-url */}
      <p dangerouslySetInnerHTML={{ __html: `Results for ${query}` }} />
      {/* ok: dom-xss-from-url */}
      <p dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(query) }} />
      {/* ok: dom-xss-from-url */}
      <p>Results for {query}</p>
    </div>
  );
}

window.addEventListener("message", (event) => {
  // ruleid: dom-xss-from-url
  output.innerHTML = event.data.html;
});

window.addEventListener("message", (event) => {
  if (event.origin !== "https://app.example.org") return;
  // ok: dom-xss-from-url
  output.innerHTML = event.data.html;
});

function safe() {
  const name = new URLSearchParams(location.search).get("name");
  // ok: dom-xss-from-url
  output.textContent = name;
  // ok: dom-xss-from-url
  output.innerHTML = `<b>${escapeHtml(name)}</b>`;
  // ok: dom-xss-from-url
  output.innerHTML = DOMPurify.sanitize(location.hash);
  // ok: dom-xss-from-url
  output.innerHTML = `<a href="?q=${encodeURIComponent(name)}">again</a>`;
  // ok: dom-xss-from-url
  output.innerHTML = TABS[location.hash.slice(1)];
  // ok: dom-xss-from-url
  output.innerHTML = `<b>${Number(new URLSearchParams(location.search).get("page"))}</b>`;
  // ok: dom-xss-from-url
  $("#output").text(location.hash);
}
