import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import sharp from 'sharp';

const MAX_BYTES = 5 * 1024 * 1024;

async function assertPublicUrl(raw: string): Promise<URL> {
  const url = new URL(raw);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Error('Unsupported protocol');
  }
  const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
  for (const { address } of addresses) {
    if (ipaddr.process(address).range() !== 'unicast') {
      throw new Error('Address is not public');
    }
  }
  return url;
}

/** Downloads the image at the URL that a user entered and returns a thumbnail. */
export async function thumbnailFromUrl(rawUrl: string, width = 200): Promise<Buffer> {
  const url = await assertPublicUrl(rawUrl);
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(10_000) });
  if (!response.ok || !response.headers.get('content-type')?.startsWith('image/')) {
    throw new Error('Download failed');
  }
  const buffer = Buffer.from(await response.arrayBuffer());
  if (buffer.length > MAX_BYTES) {
    throw new Error('Image is too large');
  }
  return sharp(buffer, { limitInputPixels: 40_000_000 }).resize(Math.min(width, 1000)).png().toBuffer();
}

export async function thumbnails(urls: string[]): Promise<(Buffer | null)[]> {
  return Promise.all(urls.map((url) => thumbnailFromUrl(url).catch(() => null)));
}
