type Row = Record<string, number | string>;

/** Filters rows by an expression such as "age > 30 && city === 'Paris'". */
export function filterRows(rows: Row[], expression: string): Row[] {
  const test = new Function("row", `with (row) { return ${expression}; }`); // flaw: CWE-94, CWE-95
  return rows.filter((row) => test(row));
}

export function sortRows(rows: Row[], field: string): Row[] {
  return [...rows].sort((a, b) => (a[field] > b[field] ? 1 : -1));
}
