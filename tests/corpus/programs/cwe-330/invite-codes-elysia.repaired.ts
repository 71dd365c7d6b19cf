import { Elysia, t } from "elysia";
import { randomBytes } from "node:crypto";
import { db } from "./db";

const inviteToken = () => randomBytes(24).toString("base64url");

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
