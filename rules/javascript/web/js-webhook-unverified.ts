export async function POST(request: NextRequest) {
  const event = (await request.json()) as Stripe.Event;
  // ruleid: js-webhook-unverified
  if (event.type === "checkout.session.completed") {
    await grant(event.data.object.client_reference_id);
  }
}

app.post("/webhook", express.json(), async (req, res) => {
  const event = req.body;
  // ruleid: js-webhook-unverified
  switch (event.type) {
    case "payment_intent.succeeded":
      await fulfil(event.data.object);
      break;
    default:
  }
  res.json({ received: true });
});

app.post("/checked", express.raw({ type: "*/*" }), async (req, res) => {
  if (!valid(req.get("x-signature"), req.body)) return res.sendStatus(401);
  const event = JSON.parse(req.body.toString());
  // ok: js-webhook-unverified
  if (event.type === "payment.succeeded") await fulfil(event.data.object);
  res.sendStatus(204);
});

app.post("/stripe", express.raw({ type: "*/*" }), async (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.headers["stripe-signature"], SECRET);
  // ok: js-webhook-unverified
  if (event.type === "payment_intent.succeeded") await fulfil(event.data.object);
  res.sendStatus(204);
});

app.post("/moves", async (req, res) => {
  const event = req.body;
  // ok: js-webhook-unverified
  if (event.type === "move") await move(event);
});
