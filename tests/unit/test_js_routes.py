from vetline.checks.js_changed_by_anybody import CHECK
from vetline.checks.js_routes import controllers, routes

NEST = b"""
@Controller("bills")
@UseGuards(AuthGuard("jwt"))
export class BillsController {
  @Delete(":id")
  remove(@Param("id") id: string) {
    return this.bills.remove(Number(id));
  }
}

@Controller("internal")
export class UpkeepController {
  @Post("purge")
  purge() {
    rmSync("cache", { recursive: true });
  }

  tidy(token: string) {}
}
"""


class Segment:
    in_tests = False
    in_class = False
    statements = ()

    def __init__(self, data: bytes) -> None:
        self.data = data


def told(*segments: bytes) -> list[bytes]:
    assert CHECK.note is not None and CHECK.join is not None
    hits = CHECK.join([CHECK.note(Segment(data)) for data in segments])
    return [segments[index][hit.span.start : hit.span.end] for index, hit in hits]


def test_a_route_ends_where_its_call_or_method_does() -> None:
    text = b'app.get("/a", {\n  schema: s,\n}, async (\n  req,\n) => {\n  return 1;\n});\nconst token = read();\n'
    assert [route.text[-3:] for route in routes(text)] == [b"\n})"]
    assert all(b"token" not in route.text for route in routes(NEST))


def test_a_controller_knows_its_path_and_its_guard() -> None:
    assert [(head.path, head.is_guarded) for head in controllers(NEST)] == [(b"bills", True), (b"internal", False)]


def test_of_two_controllers_the_one_without_a_guard_is_told() -> None:
    assert told(NEST) == [b'@Post("purge")']
    assert told(NEST.replace(b'"internal")', b'"internal")\n@UseGuards(AdminGuard)')) == []


def test_a_guard_covers_the_routes_below_its_prefix() -> None:
    guard = b'app.use("/notes/*", requireUser);\n'
    assert told(guard, b'app.delete("/notes/:id", (c) => db.notes.remove(c.req.param("id")));\n') == []
    assert told(guard, b'app.delete("/users/:id", (c) => db.users.remove(c.req.param("id")));\n') == [b'app.delete("/users/:id"']
    assert told(guard, b'router.delete("/users/:id", (c) => db.users.remove(c.req.param("id")));\n') == []
    assert told(guard.replace(b'"/notes/*", ', b""), b'app.delete("/users/:id", (c) => db.users.remove(c.req.param("id")));\n') == []
