import axios from 'axios';
import type { Request, Response } from 'express';

interface Fetched {
  type: string;
  body: Buffer;
}

async function fetchImage(address: string): Promise<Fetched> {
  const answer = await axios.get<ArrayBuffer>(address, { responseType: 'arraybuffer', timeout: 5000 }); // flaw: CWE-918
  return { type: String(answer.headers['content-type']), body: Buffer.from(answer.data) };
}

/** Express handler that fetches a remote image, so that browsers do not have to. */
export async function imageProxy(req: Request, res: Response): Promise<void> {
  const address = String(req.query.src ?? '');
  const url = address.startsWith('//') ? `https:${address}` : address;
  const image = await fetchImage(url); // flaw: CWE-918
  if (!image.type.startsWith('image/')) {
    res.sendStatus(415);
    return;
  }
  res.type(image.type).send(image.body);
}
