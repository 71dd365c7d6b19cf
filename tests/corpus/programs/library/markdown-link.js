/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

export function renderLinks(markdown) {
  return markdown.replace(/\[([^\]]{1,500})\]\(([^)\s]{1,500})\)/g, (whole, text, href) => {
    return `<a href="${href}">${text}</a>`; // flaw: CWE-79
  });
}

export function mount(element, markdown) {
  element.innerHTML = renderLinks(markdown); // flaw: CWE-79
}
