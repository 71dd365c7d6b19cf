/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

export function adminOnly(handler) {
  return async (request) => {
    const session = await getSession(request);
    if (session?.role !== 'admin') {
      return new Response('Forbidden', { status: 403 });
    }
    return handler(request);
  };
}

async function getSession(request) {
  const { readSession } = await import('./session.js');
  return readSession(request.headers.get('cookie'));
}
