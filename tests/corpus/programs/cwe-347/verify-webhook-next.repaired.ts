import { createHmac, timingSafeEqual } from "node:crypto";
import { NextResponse } from "next/server";
import { fulfil } from "@/lib/orders";

export async function POST(request: Request) {
  const raw = await request.text();
  const expected = createHmac("sha256", process.env.PAY_WEBHOOK_SECRET!).update(raw).digest();
  const given = Buffer.from(request.headers.get("x-pay-signature") ?? "", "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return NextResponse.json({ error: "bad signature" }, { status: 401 });
  }
  const event = JSON.parse(raw);
  if (event.type === "payment.succeeded") {
    await fulfil(event.data.orderId);
  }
  return NextResponse.json({ received: true });
}
