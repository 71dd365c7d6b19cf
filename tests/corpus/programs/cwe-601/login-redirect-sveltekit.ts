import { fail, redirect } from "@sveltejs/kit";
import type { Actions } from "./$types";
import { verifyUser, createSession } from "$lib/server/auth";

export const actions: Actions = {
  default: async ({ request, cookies, url }) => {
    const form = await request.formData();
    const email = String(form.get("email") ?? "");
    const password = String(form.get("password") ?? "");

    const user = await verifyUser(email, password);
    if (!user) {
      return fail(401, { email, message: "Wrong e-mail or password" });
    }
    const session = await createSession(user.id);
    cookies.set("session", session.token, { path: "/", httpOnly: true, secure: true, sameSite: "lax" });

    const next = url.searchParams.get("redirectTo") ?? "/dashboard";
    throw redirect(303, next); // flaw: CWE-601
  },
};
