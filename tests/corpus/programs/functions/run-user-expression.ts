/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

type Row = Record<string, number>;

/** Computes a derived column from a formula such as "price * quantity". */
export function computeColumn(rows: Row[], formula: string): number[] {
  return rows.map((row) => {
    const expression = formula.replace(/[a-z_]+/gi, (name) => String(row[name]));
    return eval(expression); // flaw: CWE-95
  });
}
