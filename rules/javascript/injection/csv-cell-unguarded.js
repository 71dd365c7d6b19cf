function csvCell(value) {
  // ruleid: csv-cell-unguarded
  return `"${String(value).replace(/"/g, '""')}"`;
}
function attribute(value) {
  // ok: csv-cell-unguarded
  return `"${String(value).replace(/"/g, '""')}"`;
}
module.exports = { csvLine: (row) => row.map(csvCell).join(",") };
