/** The file that the extension's walkthrough opens: as an assistant might write it, with nine findings and more as rules come. */
import * as fs from 'node:fs';
import * as path from 'node:path';

export const SAMPLE = fs.readFileSync(path.resolve(import.meta.dirname, '../../walkthrough/sample.py'), 'utf8');

/** The line, from 1, that holds `text`. */
export function lineOf(text: string, content: string = SAMPLE): number {
  const number = content.split('\n').findIndex((line) => line.includes(text));
  if (number < 0) {
    throw new Error(`no line holds ${text}`);
  }
  return number + 1;
}
