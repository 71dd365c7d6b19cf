import type { NextApiRequest, NextApiResponse } from "next";
import fs from "fs";
import path from "path";

export default function handler(req: NextApiRequest, res: NextApiResponse) {
  const { user, size } = req.query;
  if (typeof user !== "string" || !/^\w+$/.test(user) || (size !== "small" && size !== "large")) {
    return res.status(400).end();
  }
  const file = path.join(process.cwd(), "avatars", size, `${user}.png`);
  if (!fs.existsSync(file)) {
    return res.status(404).end();
  }
  const image = fs.readFileSync(file);
  res.setHeader("Content-Type", "image/png");
  res.send(image);
}
