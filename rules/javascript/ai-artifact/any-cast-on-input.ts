app.post("/users", (req, res) => {
  // ruleid: any-cast-on-input
  const { name } = req.body as any;
  // ruleid: any-cast-on-input
  const role = (req.query as any).role;
  // ruleid: any-cast-on-input
  const body: any = req.body;
  save(name, role, body);
});

export async function POST(request: Request) {
  // ruleid: any-cast-on-input
  const data: any = await request.json();
  // ruleid: any-cast-on-input
  const again = (await request.json()) as any;
  // ok: any-cast-on-input
  const user = User.parse(await request.json());
  // ok: any-cast-on-input
  const answer = (await response.json()) as any;
  // ok: any-cast-on-input
  const typed = request.body as CreateUser;
  // ok: any-cast-on-input
  const known: unknown = request.body;
  // ok: any-cast-on-input
  const window = globalThis as any;
  return [data, again, user, answer, typed, known, window];
}
