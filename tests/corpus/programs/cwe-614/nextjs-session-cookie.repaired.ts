"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { SignJWT } from "jose";
import { verifyCredentials } from "@/lib/users";

const key = new TextEncoder().encode(process.env.SESSION_SECRET);

export async function login(_state: unknown, formData: FormData) {
  const user = await verifyCredentials(String(formData.get("email")), String(formData.get("password")));
  if (!user) {
    return { error: "Invalid e-mail or password" };
  }
  const token = await new SignJWT({ sub: user.id }).setProtectedHeader({ alg: "HS256" }).setExpirationTime("7d").sign(key);
  const store = await cookies();
  store.set("session", token, { httpOnly: true, secure: true, sameSite: "lax", path: "/", maxAge: 60 * 60 * 24 * 7 });
  redirect("/dashboard");
}
