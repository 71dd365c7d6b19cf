class CardStore {
  constructor(database) {
    this.listCards = database.prepare("SELECT id, last4 FROM cards WHERE user_id = ?");
    // ruleid: js-record-through-store
    this.oneCard = database.prepare("SELECT id, last4 FROM cards WHERE id = ?");
    // ok: js-record-through-store
    this.ownCard = database.prepare("SELECT id, last4 FROM cards WHERE id = ? AND user_id = ?");
  }

  listOf(userId) {
    return this.listCards.all(userId);
  }

  findCard(id) {
    return this.oneCard.get(id);
  }

  findOwnCard(id, userId) {
    return this.ownCard.get(id, userId);
  }
}

const cards = new CardStore(db);

app.get("/cards", requireLogin, (req, res) => res.json(cards.listOf(req.userId)));
app.get("/cards/:id", requireLogin, (req, res) => res.json(cards.findCard(Number(req.params.id))));
app.put("/cards/:id", requireLogin, (req, res) => res.json(cards.findOwnCard(req.params.id, req.userId)));

// A service between, and a repository
const letters = {
  byNumber(id) {
    // ruleid: js-record-through-store
    return orm.findOneBy({ id });
  },
  withdrawn(id) {
    // ok: js-record-through-store
    return orm.findOneBy({ id });
  },
};
const reading = {
  async read(id) {
    const letter = await letters.byNumber(id);
    if (!letter) throw new NotFound();
    return letter;
  },
  async withdraw(id, person) {
    const letter = await letters.withdrawn(id);
    if (letter.senderId !== person.id || letter.userId !== person.id) throw new Forbidden();
  },
};
app.get("/letters", requireLogin, (req, res) => res.json(box(req.user)));
app.get("/letters/:id", requireLogin, async (req, res) => res.json(await reading.read(req.params.id)));
app.delete("/letters/:id", requireLogin, async (req, res) => res.json(await reading.withdraw(req.params.id, req.user)));

app.use(authenticate);
app.get("/orders", async (req, res) => res.json(await Order.findAll({ where: { userId: req.user.id } })));
app.get("/orders/:id", async (req, res) => {
  // ruleid: js-record-through-store
  const order = await Order.findByPk(req.params.id, { include: [Item] });
  res.json(order);
});

// Nobody's own
const products = {
  product(id) {
    // ok: js-record-through-store
    return db.prepare("SELECT * FROM products WHERE id = ?").get(id);
  },
};
app.get("/products", requireLogin, (req, res) => res.json(products.all()));
app.get("/products/:id", requireLogin, (req, res) => res.json(products.product(req.params.id)));

// Asked for by a role
const bills = {
  bill(id) {
    // ok: js-record-through-store
    return db.prepare("SELECT * FROM bills WHERE id = ?").get(id);
  },
};
app.get("/bills", requireLogin, (req, res) => res.json(billsOf(req.userId)));
app.get("/bills/:id", requireLogin, requireRole("clerk"), (req, res) => res.json(bills.bill(req.params.id)));

@Controller("messages")
@UseGuards(AuthGuard)
export class MessageController {
  constructor(private readonly service: MessageService) {}

  @Get("inbox")
  inbox(@Req() req: any) {
    return this.service.inbox(req.user.id);
  }

  @Get(":id")
  show(@Param("id", ParseIntPipe) id: number) {
    return this.service.oneMessage(id);
  }

  @Delete(":id")
  drop(@Req() req: any, @Param("id", ParseIntPipe) id: number) {
    return this.service.dropMessage(id, req.user.id);
  }
}

export class MessageService {
  oneMessage(id: number) {
    // ruleid: js-record-through-store
    return this.messages.findOneBy({ id });
  }

  async dropMessage(id: number, userId: number) {
    // ok: js-record-through-store
    const message = await this.messages.findOneBy({ id });
    if (message.recipientId !== userId) throw new ForbiddenException();
  }
}
