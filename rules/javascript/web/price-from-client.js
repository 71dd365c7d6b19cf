app.post("/checkout", async (req, res) => {
  const { items } = req.body;
  let total = 0;
  for (const item of items) {
    // ruleid: price-from-client
    total += item.price * item.quantity;
  }
  // ruleid: price-from-client
  const sum = items.reduce((all, item) => all + item.unitPrice * item.quantity, 0);
  // ruleid: price-from-client
  req.body.lines.forEach((line) => (total += line.count * line.price));
  await db.order(req.user.id, total + sum);
});

app.post("/orders", async (req, res) => {
  const { productId, price, quantity } = req.body;
  // ruleid: price-from-client
  await db.order(req.user.id, productId, price * quantity);
  // ruleid: price-from-client
  await stripe.paymentIntents.create({ amount: req.body.amount, currency: "eur" });
});

app.post("/buy", async (req, res) => {
  const { items } = req.body;
  let total = 0;
  for (const item of items) {
    const product = await db.product(item.productId);
    // ok: price-from-client
    total += product.price * item.quantity;
  }
  const cart = await db.cart(req.user.id);
  // ok: price-from-client
  const sum = cart.items.reduce((all, item) => all + item.price * item.quantity, 0);
  // ok: price-from-client
  await stripe.paymentIntents.create({ amount: total + sum, currency: "eur" });
});
