export async function POST(request: Request) {
  const data = await request.json();
  // ruleid: mass-assignment-variable
  const post = await prisma.post.create({ data });
  // ruleid: mass-assignment-variable
  const other = await prisma.post.update({ where: { id: 1 }, data: { ...data, edited: true } });
  // ok: mass-assignment-variable
  const named = await prisma.post.create({ data: { title: data.title } });
  return [post, other, named];
}

router.post("/users", async (req, res) => {
  const body = req.body;
  // ruleid: mass-assignment-variable
  const user = new User(body);
  // ruleid: mass-assignment-variable
  await User.findByIdAndUpdate(req.params.id, { $set: body });
  // ruleid: mass-assignment-variable
  await db.collection("users").insertOne(body);
  // ok: mass-assignment-variable
  const dto = new CreateUserDto(body);
  // ok: mass-assignment-variable
  await User.findById(body);
  res.json(user);
});

export async function PUT(request: Request) {
  const data = Post.parse(await request.json());
  // ok: mass-assignment-variable
  return prisma.post.create({ data });
}

export async function load(response: Response) {
  const data = await response.json();
  // ok: mass-assignment-variable
  return prisma.post.create({ data });
}

export async function PATCH({ request, locals }) {
  const body = await request.json();
  // ruleid: mass-assignment-variable
  await db.update(users).set(body).where(eq(users.id, locals.user.id));
  // ok: mass-assignment-variable
  await db.update(users).set({ name: String(body.name) }).where(eq(users.id, locals.user.id));
}

router.patch("/me", async (req, res) => {
  const { id, createdAt, ...changes } = req.body;
  const user = await User.findByPk(req.user.id);
  // ruleid: mass-assignment-variable
  await user.update(changes);
  // ruleid: mass-assignment-variable
  Object.assign(user, changes);
  // ok: mass-assignment-variable
  view.update(changes);
});

router.patch("/you", async (req, res) => {
  const { role, isAdmin, ...rest } = req.body;
  const user = await User.findByPk(req.user.id);
  // ok: mass-assignment-variable
  await user.update(rest);
});

router.post("/them", async (req, res) => {
  const { password, ...rest } = req.body;
  // ruleid: mass-assignment-variable
  await prisma.user.create({ data: { ...rest, passwordHash: await bcrypt.hash(password, 10) } });
});

export async function PUT(request) {
  const body = await request.json();
  const { password, ...rest } = body;
  // ruleid: mass-assignment-variable
  await prisma.user.create({ data: { ...rest, passwordHash: await bcrypt.hash(password, 12) } });
}

export async function PATCH(request) {
  const body = await request.json();
  const { role, ...fields } = body;
  // ok: mass-assignment-variable
  await prisma.user.update({ where: { id: 1 }, data: { ...fields } });
}
