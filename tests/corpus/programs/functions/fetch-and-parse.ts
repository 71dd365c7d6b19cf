/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import axios from 'axios';

export async function fetchFeed(url: string): Promise<string> {
  const { data } = await axios.get(url); // flaw: CWE-918
  return data;
}
