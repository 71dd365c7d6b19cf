import { NextRequest, NextResponse } from "next/server";
import { exchangeCode, createSession } from "@/lib/oauth";

export async function GET(request: NextRequest) {
  const { searchParams } = request.nextUrl;
  const code = searchParams.get("code");
  if (!code) {
    return NextResponse.redirect(new URL("/login?error=missing_code", request.url));
  }
  const profile = await exchangeCode(code);
  const session = await createSession(profile);

  const returnTo = searchParams.get("returnTo") || "/";
  const response = NextResponse.redirect(new URL(returnTo, request.url)); // flaw: CWE-601
  response.cookies.set("sid", session.id, { httpOnly: true, secure: true, sameSite: "lax" });
  return response;
}
