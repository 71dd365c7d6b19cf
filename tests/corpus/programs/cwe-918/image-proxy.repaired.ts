import axios from 'axios';
import type { Request, Response } from 'express';

interface Fetched {
  type: string;
  body: Buffer;
}

const HOSTS = new Set(['images.example.com', 'cdn.example.net']);

async function fetchImage(address: string): Promise<Fetched> {
  const answer = await axios.get<ArrayBuffer>(address, {
    responseType: 'arraybuffer',
    timeout: 5000,
    maxRedirects: 0,
    maxContentLength: 5_000_000,
  });
  return { type: String(answer.headers['content-type']), body: Buffer.from(answer.data) };
}

/** Express handler that fetches a remote image, so that browsers do not have to. */
export async function imageProxy(req: Request, res: Response): Promise<void> {
  let url: URL;
  try {
    url = new URL(String(req.query.src ?? ''), 'https://images.example.com');
  } catch {
    res.sendStatus(400);
    return;
  }
  if (url.protocol !== 'https:' || !HOSTS.has(url.hostname)) {
    res.sendStatus(403);
    return;
  }
  const image = await fetchImage(url.href);
  if (!/^image\/(png|jpeg|webp)$/.test(image.type)) {
    res.sendStatus(415);
    return;
  }
  res.type(image.type).send(image.body);
}
