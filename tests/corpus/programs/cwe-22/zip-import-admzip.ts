import AdmZip from 'adm-zip';
import express from 'express';
import multer from 'multer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { requireUser } from './auth';

const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 20 * 1024 * 1024 } });
const router = express.Router();
const ROOT = path.resolve('imports');

router.post('/import', requireUser, upload.single('archive'), async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'archive is required' });
  const zip = new AdmZip(req.file.buffer);
  const names: string[] = [];
  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) continue;
    const target = path.join(ROOT, entry.entryName);
    await fs.mkdir(path.dirname(target), { recursive: true });
    await fs.writeFile(target, entry.getData()); // flaw: CWE-22
    names.push(entry.entryName);
  }
  res.json({ imported: names });
});

export default router;
