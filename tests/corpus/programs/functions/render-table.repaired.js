function escape(value) {
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function renderTable(container, rows) {
  let html = '<table>';
  for (const row of rows) {
    html += '<tr>';
    for (const value of Object.values(row)) {
      html += '<td>' + escape(value) + '</td>';
    }
    html += '</tr>';
  }
  html += '</table>';
  container.innerHTML = html;
}
