import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

const ROOT = resolve(process.cwd(), 'content');

export default defineEventHandler(async (event) => {
  const slug = getRouterParam(event, 'slug', { decode: true }) ?? 'index';
  const file = resolve(ROOT, `${slug}.md`);
  if (!file.startsWith(ROOT + sep)) throw createError({ statusCode: 400, statusMessage: 'Bad slug' });
  try {
    return { slug, markdown: await readFile(file, 'utf8') };
  } catch {
    throw createError({ statusCode: 404, statusMessage: 'Not found' });
  }
});
