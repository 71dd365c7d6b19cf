export function renderTable(container, rows) {
  let html = '<table>';
  for (const row of rows) {
    html += '<tr>';
    for (const value of Object.values(row)) {
      html += '<td>' + value + '</td>';
    }
    html += '</tr>';
  }
  html += '</table>';
  container.innerHTML = html; // flaw: CWE-79
}
