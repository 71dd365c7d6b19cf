import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import express, { Request, Response } from 'express';
import xpath from 'xpath';

const xml = readFileSync('catalogue.xml', 'utf8');
const catalogue = new DOMParser().parseFromString(xml, 'text/xml');

export const router = express.Router();
const byAuthor = xpath.parse('//book[author = $author]/title');

router.get('/books', (req: Request, res: Response) => {
  const author = String(req.query.author ?? '');
  const nodes = byAuthor.select({ node: catalogue as unknown as Node, variables: { author } });
  res.json(nodes.map((node) => node.textContent));
});

router.get('/books/count', (_req: Request, res: Response) => {
  const count = xpath.select('count(//book)', catalogue as unknown as Node);
  res.json({ count });
});

router.get('/authors', (_req: Request, res: Response) => {
  const nodes = xpath.select('//author', catalogue as unknown as Node) as Node[];
  res.json([...new Set(nodes.map((node) => node.textContent))]);
});
