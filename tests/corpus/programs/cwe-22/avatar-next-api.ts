import type { NextApiRequest, NextApiResponse } from "next";
import fs from "fs";
import path from "path";

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { user, size } = req.query;
  const file = path.join(process.cwd(), "avatars", size as string, `${user}.png`);
  if (!fs.existsSync(file)) {
    return res.status(404).end();
  }
  const image = fs.readFileSync(file); // flaw: CWE-22
  res.setHeader("Content-Type", "image/png");
  res.send(image);
}
