export interface Column<T> {
  header: string;
  value: (row: T) => unknown;
}

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  if (text.includes(',') || text.includes('\n')) {
    return `"${text}"`; // flaw: CWE-1236
  }
  return text;
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
