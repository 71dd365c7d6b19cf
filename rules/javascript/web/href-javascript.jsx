function Links({ id, name, url, element }) {
  // ruleid: href-javascript
  element.href = "javascript:open('" + name + "')";
  // ruleid: href-javascript
  window.location = `javascript:show(${id})`;
  // ruleid: href-javascript
  element.setAttribute("href", "javascript:show(" + id + ")");

  // ok: href-javascript
  element.href = "javascript:void(0)";
  // ok: href-javascript
  element.href = "https://example.org/" + name;
  // ok: href-javascript
  const refused = url.startsWith("javascript:");
  return (
    <nav>
      {/* ruleid: href-javascript */}
      <a href={`javascript:open('${name}')`}>Open</a>
      {/* ok: href-javascript */}
      <a href="javascript:void(0)">Nothing</a>
      {/* ok: href-javascript */}
      <a href={`/users/${id}`}>{refused}</a>
    </nav>
  );
}
