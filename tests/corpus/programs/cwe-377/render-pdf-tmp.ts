import { writeFileSync, readFileSync, unlinkSync } from "node:fs";
import { execFileSync } from "node:child_process";

/** Renders a LaTeX document and returns the PDF. */
export function renderPdf(source: string): Buffer {
  const input = "/tmp/document.tex";
  writeFileSync(input, source); // flaw: CWE-377
  execFileSync("pdflatex", ["-no-shell-escape", "-output-directory", "/tmp", input], { timeout: 30000 });
  const pdf = readFileSync("/tmp/document.pdf");
  unlinkSync(input);
  return pdf;
}
