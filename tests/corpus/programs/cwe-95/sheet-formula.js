// Evaluates the formulas of a small spreadsheet
const CELL = /[A-Z]+[0-9]+/g;

export class Sheet {
  #cells = new Map();

  set(ref, text) {
    this.#cells.set(ref, text);
  }

  value(ref, seen = new Set()) {
    if (seen.has(ref)) throw new Error(`circular reference at ${ref}`);
    const text = this.#cells.get(ref) ?? '';
    if (!text.startsWith('=')) return text === '' ? 0 : Number(text);

    const next = new Set(seen).add(ref);
    const expression = text.slice(1).replace(CELL, (other) => String(this.value(other, next)));
    return eval(expression); // flaw: CWE-95
  }
}

export function mount(table, sheet) {
  table.addEventListener('input', (event) => {
    const ref = event.target.dataset.ref;
    sheet.set(ref, event.target.textContent);
    table.querySelector('#out').textContent = String(sheet.value(ref));
  });
}
