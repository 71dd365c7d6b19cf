export interface Column<T> {
  header: string;
  value: (row: T) => unknown;
}

const FORMULA_START = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  let text = value === null || value === undefined ? '' : String(value);
  if (typeof value === 'string' && FORMULA_START.test(text)) {
    text = `'${text}`;
  }
  return `"${text.replaceAll('"', '""')}"`;
}

/** Exports rows as CSV, for spreadsheets. */
export function toCsv<T>(rows: T[], columns: Column<T>[]): string {
  const lines = [columns.map((column) => cell(column.header)).join(',')];
  for (const row of rows) {
    lines.push(columns.map((column) => cell(column.value(row))).join(','));
  }
  return lines.join('\r\n');
}

interface Feedback {
  name: string;
  email: string;
  message: string;
  rating: number;
}

export function exportFeedback(feedback: Feedback[]): string {
  return toCsv(feedback, [
    { header: 'Name', value: (row) => row.name },
    { header: 'E-mail', value: (row) => row.email },
    { header: 'Message', value: (row) => row.message },
    { header: 'Rating', value: (row) => row.rating },
  ]);
}
