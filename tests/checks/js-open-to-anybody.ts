import express from "express";
import knex from "knex";
import nodemailer from "nodemailer";

const app = express();
const db = knex({ client: "pg", connection: { host: "db", user: process.env.DB_USER, password: process.env.DB_PASSWORD } });
const transport = nodemailer.createTransport({ host: "relay", auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASS } });

// ok: js-open-to-anybody
app.get("/templates", async (_req, res) => res.json(await db("templates").select("*")));

// Told once, at the worst place
// ok: js-open-to-anybody
app.delete("/templates/:id", async (req, res) => {
  await db("templates").where({ id: req.params.id }).del();
  res.status(204).end();
});

// ruleid: js-open-to-anybody
app.post("/templates/:id/send", async (req, res) => {
  const { to, data = {} } = req.body;
  await transport.sendMail({ from: "noreply@example.org", to, text: String(data) });
  res.json({ sent: true });
});

app.listen(3000);
