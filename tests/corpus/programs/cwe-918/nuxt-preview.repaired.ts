import { z } from 'zod';

const HOSTS = ['en.wikipedia.org', 'de.wikipedia.org'];
const Body = z.object({ url: z.string().max(500) });

export default defineEventHandler(async (event) => {
  const { url } = await readValidatedBody(event, Body.parse);
  const target = new URL(url);
  if (target.protocol !== 'https:' || !HOSTS.includes(target.hostname)) {
    throw createError({ statusCode: 400, statusMessage: 'host is not allowed' });
  }
  const html = await $fetch<string>(target.href, { timeout: 5000 });
  const title = /<title>([^<]{0,200})<\/title>/.exec(html)?.[1] ?? '';
  return { title };
});
