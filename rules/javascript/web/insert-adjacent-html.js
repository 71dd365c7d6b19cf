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

function renderMail(node, document, options) {
  const container = document.createElement("div");
  // ok: insert-adjacent-html
  container.insertAdjacentHTML("beforeend", html);
  return container;
}

(function (window, document) {
  const box = document.querySelector(".box");
  window.show = (html) => {
    // ruleid: insert-adjacent-html
    box.insertAdjacentHTML("beforeend", html);
  };
})(window, document);
