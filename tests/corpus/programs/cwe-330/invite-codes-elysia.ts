import { Elysia, t } from "elysia";
import { db } from "./db";

const inviteToken = () => Math.random().toString(36).substring(2) + Date.now().toString(36); // flaw: CWE-330, CWE-338

new Elysia()
  .post(
    "/teams/:team/invites",
    async ({ params, body }) => {
      const token = inviteToken();
      await db.invites.insert({ team: params.team, email: body.email, token });
      return { link: `https://app.example.com/join/${token}` };
    },
    { body: t.Object({ email: t.String({ format: "email" }) }) },
  )
  .listen(3000);
