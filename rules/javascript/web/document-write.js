function show(name, popup) {
  // ruleid: document-write
  document.write("<h1>Hello " + name + "</h1>");
  // ruleid: document-write
  document.writeln(decodeURIComponent(location.hash.slice(1)));
  // ruleid: document-write
  popup.document.write(`<pre>${name}</pre>`);

  // ok: document-write
  document.write("<p>fixed</p>");
  // ok: document-write
  document.write(`<p>${escapeHtml(name)}</p>`);
  // ok: document-write
  stream.write("<h1>" + name + "</h1>");
  // ok: document-write
  document.createTextNode(name);
}
