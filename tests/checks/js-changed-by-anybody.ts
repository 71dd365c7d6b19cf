import Fastify from "fastify";
import { requireUser } from "./people";

const app = Fastify();

app.post("/notes", { preHandler: [requireUser] }, async (request) => db.notes.insert(request.body));

// ruleid: js-changed-by-anybody
app.delete("/notes/:id", async (request, reply) => {
  await db.notes.remove({ id: request.params.id });
  return reply.code(204).send();
});

app.route({
  // ruleid: js-changed-by-anybody
  method: "PUT",
  url: "/notes/:id/title",
  handler: async (request) => db.notes.update({ id: request.params.id }, { title: request.body.title }),
});

// ok: js-changed-by-anybody
app.put("/notes/:id/text", async (request, reply) => {
  if (!request.user) return reply.code(401).send();
  await db.notes.update({ id: request.params.id }, { text: request.body.text });
});

// ok: js-changed-by-anybody
app.post("/login", async (request) => db.people.insert(request.body));

// ok: js-changed-by-anybody
app.get("/notes/:id", async (request) => db.notes.find({ id: request.params.id }));

// ok: js-changed-by-anybody
app.patch("/notes/:id/colour", async (request, reply) => paint(request, reply));

// Elsewhere in a folder
// ruleid: js-changed-by-anybody
app.delete("/pictures/:id", async (request) => {
  await unlink(path.resolve("pictures", String(Number(request.params.id))));
});

@Controller("bills")
@UseGuards(AuthGuard("jwt"))
export class BillsController {
  // ok: js-changed-by-anybody
  @Delete(":id")
  remove(@Param("id") id: string) {
    return this.bills.remove(Number(id));
  }
}

@Controller("auth")
export class DoorController {
  // ok: js-changed-by-anybody
  @Post("join")
  create(@Body() person: Person) {
    return this.people.create(person);
  }
}
