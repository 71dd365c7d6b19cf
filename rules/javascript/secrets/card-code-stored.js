async function store(prisma, Card, cards, userId, card) {
  // ruleid: card-code-stored
  await prisma.card.create({ data: { userId, number: card.number, cvv: card.cvv } });
  // ruleid: card-code-stored
  await Card.create({ userId, number: card.number, cvc: card.cvc });
  // ruleid: card-code-stored
  cards.push({ id: 1, number: card.number, securityCode: card.code });
  // ruleid: card-code-stored
  const record = { id: 2, pan: card.number, cvv: card.cvv };
  cards.set(record.id, record);
  // ok: card-code-stored
  await Card.create({ userId, token: card.token, last4: card.number.slice(-4) });
  // ok: card-code-stored
  await Card.create({ userId, cvv: null });
  // ok: card-code-stored
  const answer = { valid: true, cvv: card.cvv };
  return answer;
}

async function insert(db, card) {
  // ruleid: card-code-stored
  await db.query("INSERT INTO cards (number, cvv) VALUES ($1, $2)", [card.number, card.cvv]);
  // ok: card-code-stored
  await db.query("INSERT INTO cards (token, last4) VALUES ($1, $2)", [card.token, card.last4]);
}
