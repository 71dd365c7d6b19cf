type Row = Record<string, number | string>;

/** Filters rows by an expression such as "age > 30 && city === 'Paris'". */
export function filterRows(rows: Row[], conditions: { field: string; op: ">" | "<" | "="; value: number | string }[]): Row[] {
  return rows.filter((row) =>
    conditions.every(({ field, op, value }) => (op === ">" ? row[field] > value : op === "<" ? row[field] < value : row[field] === value)),
  );
}

export function sortRows(rows: Row[], field: string): Row[] {
  return [...rows].sort((a, b) => (a[field] > b[field] ? 1 : -1));
}
