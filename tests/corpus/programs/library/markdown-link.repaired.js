/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const SCHEMES = /^(?:https?:|mailto:|\/|#)/i;
const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export function renderLinks(markdown) {
  return markdown.replace(/\[([^\]]{1,500})\]\(([^)\s]{1,500})\)/g, (whole, text, href) => {
    return SCHEMES.test(href) ? `<a href="${escape(href)}">${escape(text)}</a>` : escape(whole);
  });
}

export function mount(element, markdown) {
  element.replaceChildren(document.createRange().createContextualFragment(renderLinks(escape(markdown))));
}
