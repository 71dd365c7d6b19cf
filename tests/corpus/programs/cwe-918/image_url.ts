import sharp from 'sharp';

const IMAGE_EXTENSIONS = ['.png', '.jpg', '.jpeg', '.gif', '.webp'];

/** Checks that a URL looks like that of an image. */
export function isImageUrl(url: string): boolean {
  const lower = url.toLowerCase();
  return lower.startsWith('http') && IMAGE_EXTENSIONS.some((extension) => lower.includes(extension));
}

/** Downloads the image at the URL that a user entered and returns a thumbnail. */
export async function thumbnailFromUrl(url: string, width = 200): Promise<Buffer> {
  if (!isImageUrl(url)) {
    throw new Error('Not an image URL');
  }
  const response = await fetch(url); // flaw: CWE-918
  if (!response.ok) {
    throw new Error(`Download failed: ${response.status}`);
  }
  const buffer = Buffer.from(await response.arrayBuffer());
  return sharp(buffer).resize(width).png().toBuffer();
}

export async function thumbnails(urls: string[]): Promise<(Buffer | null)[]> {
  return Promise.all(urls.map((url) => thumbnailFromUrl(url).catch(() => null)));
}
