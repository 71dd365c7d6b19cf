import { Body, Controller, Post } from "@nestjs/common";
import { IsInt, IsString, Min } from "class-validator";
import express from "express";
import { z } from "zod";

const app = express();
const Tip = z.object({ bill: z.string(), tip: z.number() });
const Spend = z.object({ points: z.number().int().positive() });

app.post("/transfer", auth, (req, res) => {
  const { to, amount } = req.body;
  if (balances[req.user.id] < amount) return res.status(402).end();
  // ruleid: js-amount-unchecked
  balances[req.user.id] -= amount;
  balances[to] += amount;
  res.json({ ok: true });
});

app.post("/orders", auth, async (req, res) => {
  const quantity = Number(req.body.quantity);
  if (quantity <= 0) return res.status(400).end();
  // ok: js-amount-unchecked
  const total = product.price * quantity;
  res.json({ total });
});

app.post("/reserve", auth, async (req, res) => {
  const { id, qty } = req.body;
  // ruleid: js-amount-unchecked
  await pool.query("UPDATE products SET stock = stock - $1 WHERE id = $2", [qty, id]);
  res.end();
});

app.post("/tips", auth, async (req, res) => {
  const given = Tip.parse(req.body);
  // ruleid: js-amount-unchecked
  const total = bills.get(given.bill).total + given.tip;
  res.json({ total });
});

app.post("/points", auth, async (req, res) => {
  const given = Spend.parse(req.body);
  // ok: js-amount-unchecked
  wallet.balance -= given.points;
  res.end();
});

app.post("/cart", (req, res) => {
  const { product, qty: many } = req.body;
  // ruleid: js-amount-unchecked
  cart.items.push({ product, many });
  res.json(cart);
});

app.post("/give", async (req, res) => {
  const { to, amount: given } = req.body;
  // ruleid: js-amount-unchecked
  await Account.updateOne({ number: String(to) }, { $inc: { balance: given } });
  // ok: js-amount-unchecked
  await pool.query("INSERT INTO gifts (user_id, amount) VALUES ($1, $2)", [to, given]);
  res.end();
});

app.post("/units", auth, async (req, res) => {
  const { units } = req.body;
  // ok: js-amount-unchecked
  const meters = units * 2.54;
  res.json({ meters });
});

class CreditsDto {
  @IsString()
  to!: string;

  @IsInt()
  credits!: number;
}

@Controller("credits")
export class CreditsController {
  @Post()
  send(@Body() dto: CreditsDto, @User() user: Person) {
    // ruleid: js-amount-unchecked
    user.balance -= dto.credits;
  }
}
