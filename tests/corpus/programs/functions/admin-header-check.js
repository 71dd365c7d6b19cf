/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

export function adminOnly(handler) {
  return async (request) => {
    if (request.headers.get('x-user-role') !== 'admin') { // flaw: CWE-287, CWE-863
      return new Response('Forbidden', { status: 403 });
    }
    return handler(request);
  };
}
