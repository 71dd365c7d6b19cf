app.post("/cart", (req, res) => {
  // ruleid: body-spread-over-fields
  cart.lines.push({ price: product.price, addedAt: new Date(), ...req.body });
  // ok: body-spread-over-fields
  cart.lines.push({ ...req.body, price: product.price });
  // ok: body-spread-over-fields
  cart.lines.push({ note: "", ...req.body });
  res.end();
});

async function POST(request) {
  const body = await request.json().catch(() => null);
  // ruleid: body-spread-over-fields
  const line = { userId: session.user.id, ...body };
  const { quantity } = body;
  // ok: body-spread-over-fields
  const chosen = { userId: session.user.id, quantity };
  // ok: body-spread-over-fields
  const merged = { role: "member", ...defaults };
  return [line, chosen, merged];
}

router.post("/notes", async (ctx) => {
  const sent = ctx.request.body;
  // ruleid: body-spread-over-fields
  await notes.insert({ ownerId: ctx.state.user.id, ...sent });
});

app.post("/register", async (req, res) => {
  const { email, password, ...rest } = req.body;
  // ruleid: body-spread-over-fields
  await users.insertOne({ email, password: await hash(password), role: "user", ...rest });
  // ok: body-spread-over-fields
  await users.insertOne({ ...rest, email, password: await hash(password), role: "user" });
  res.sendStatus(201);
});
