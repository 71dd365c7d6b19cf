import { z } from 'zod';

const Body = z.object({ url: z.string().max(500) });

export default defineEventHandler(async (event) => {
  const { url } = await readValidatedBody(event, Body.parse);
  const html = await $fetch<string>(url, { timeout: 5000 }); // flaw: CWE-918
  const title = /<title>([^<]{0,200})<\/title>/.exec(html)?.[1] ?? '';
  return { title };
});
