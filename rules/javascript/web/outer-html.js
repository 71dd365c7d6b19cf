function show(element, name, html, user) {
  // ruleid: outer-html
  element.outerHTML = html;
  // ruleid: outer-html
  element.outerHTML = `<a href="/">${user.name}</a>`;

  // ok: outer-html
  element.outerHTML = "<hr>";
  // ok: outer-html
  element.outerHTML = DOMPurify.sanitize(html);
  // ok: outer-html
  const text = element.outerHTML;
  // ok: outer-html
  element.outerText = name;
  return text;
}
