import express from "express";
import { z } from "zod";

const app = express();
app.use(express.json());

const settings = { theme: "light", language: "en", notifications: { email: true, push: false } };
const Settings = z.object({
  theme: z.enum(["light", "dark"]).optional(),
  language: z.string().length(2).optional(),
  notifications: z.object({ email: z.boolean().optional(), push: z.boolean().optional() }).optional(),
}).strict();

app.patch("/settings", (req, res) => {
  const parsed = Settings.safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).json({ error: "invalid settings" });
  }
  const { notifications, ...rest } = parsed.data;
  Object.assign(settings, rest);
  Object.assign(settings.notifications, notifications);
  res.json(settings);
});

app.listen(3000);
