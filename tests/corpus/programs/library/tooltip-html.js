export class Tooltip {
  constructor(element, options = {}) {
    this.element = element;
    this.options = { html: false, title: element.getAttribute('data-title'), ...options };
  }

  show() {
    const tip = document.createElement('div');
    tip.className = 'tooltip';
    tip.innerHTML = this.options.title; // flaw: CWE-79
    document.body.appendChild(tip);
    this.tip = tip;
  }

  hide() {
    this.tip?.remove();
  }
}
