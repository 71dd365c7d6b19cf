import type { LoaderFunctionArgs } from '@remix-run/node';
import { promises as fs } from 'node:fs';
import path from 'node:path';

const REPORTS = path.join(process.cwd(), 'reports');

export async function loader({ params }: LoaderFunctionArgs) {
  const name = params['*'] ?? '';
  const file = path.join(REPORTS, name);
  const data = await fs.readFile(file); // flaw: CWE-22
  return new Response(data, { headers: { 'Content-Type': 'application/pdf' } });
}
