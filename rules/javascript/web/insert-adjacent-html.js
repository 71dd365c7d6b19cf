function show(list, name, html, frame) {
  // ruleid: insert-adjacent-html
  list.insertAdjacentHTML("beforeend", `<li>${name}</li>`);
  // ruleid: insert-adjacent-html
  list.insertAdjacentHTML("beforeend", "<li>" + name + "</li>");
  // ruleid: insert-adjacent-html
  const part = document.createRange().createContextualFragment(html);
  // ruleid: insert-adjacent-html
  frame.srcdoc = html;
  // ruleid: insert-adjacent-html
  list.setHTMLUnsafe(html);

  // ok: insert-adjacent-html
  list.insertAdjacentHTML("beforeend", "<hr>");
  // ok: insert-adjacent-html
  list.insertAdjacentHTML("beforeend", DOMPurify.sanitize(html));
  // ok: insert-adjacent-html
  list.insertAdjacentText("beforeend", name);
  // ok: insert-adjacent-html
  list.insertAdjacentHTML("beforeend", `<li>${_.escape(name)}</li>`);
  // ok: insert-adjacent-html
  list.setHTML(html);
  return part;
}
