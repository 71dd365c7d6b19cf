// Writes dist/page.md: README.md without its pictures. VS Code's page of an installed extension shows those of public https
// addresses alone, and there is none yet.
import { readFileSync, writeFileSync } from 'node:fs';

writeFileSync('dist/page.md', readFileSync('README.md', 'utf8').replace(/!\[[^\]]*\]\(images\/[^)]*\)\n\n?/g, ''));
