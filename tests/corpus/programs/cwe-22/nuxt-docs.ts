import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

const ROOT = resolve(process.cwd(), 'content');

export default defineEventHandler(async (event) => {
  const slug = getRouterParam(event, 'slug', { decode: true }) ?? 'index';
  const file = join(ROOT, `${slug}.md`);
  try {
    return { slug, markdown: await readFile(file, 'utf8') }; // flaw: CWE-22
  } catch {
    throw createError({ statusCode: 404, statusMessage: 'Not found' });
  }
});
