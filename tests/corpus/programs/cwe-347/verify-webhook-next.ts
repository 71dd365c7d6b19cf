import { NextResponse } from "next/server";
import { fulfil } from "@/lib/orders";

export async function POST(request: Request) {
  const event = await request.json(); // flaw: CWE-345, CWE-347
  if (event.type === "payment.succeeded") {
    await fulfil(event.data.orderId);
  }
  return NextResponse.json({ received: true });
}
