/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

const TARGETS = new Set(['/', '/login', '/goodbye']);

export const POST: RequestHandler = async ({ cookies, url, locals }) => {
  await locals.sessions.destroy(cookies.get('session'));
  cookies.delete('session', { path: '/' });
  const next = url.searchParams.get('next') ?? '/';
  redirect(303, TARGETS.has(next) ? next : '/');
};
