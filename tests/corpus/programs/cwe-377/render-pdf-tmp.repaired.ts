import { writeFileSync, readFileSync, unlinkSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Renders a LaTeX document and returns the PDF. */
export function renderPdf(source: string): Buffer {
  const dir = mkdtempSync(join(tmpdir(), "tex-"));
  try {
    const input = join(dir, "document.tex");
    writeFileSync(input, source, { mode: 0o600 });
    execFileSync("pdflatex", ["-no-shell-escape", "-output-directory", dir, input], { timeout: 30000 });
    return readFileSync(join(dir, "document.pdf"));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
