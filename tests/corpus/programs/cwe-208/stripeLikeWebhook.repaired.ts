// app/api/webhooks/payments/route.ts
import { createHmac, timingSafeEqual } from 'node:crypto';
import { NextResponse } from 'next/server';
import { markPaid } from '@/lib/orders';

const secret = process.env.PAYMENT_WEBHOOK_SECRET!;

function sign(payload: string): string {
  return createHmac('sha256', secret).update(payload).digest('hex');
}

export async function POST(request: Request) {
  const payload = await request.text();
  const signature = request.headers.get('x-payment-signature') ?? '';
  const expected = sign(payload);

  const a = Buffer.from(signature);
  const b = Buffer.from(expected);
  if (a.length !== b.length || !timingSafeEqual(a, b)) {
    return NextResponse.json({ error: 'Invalid signature' }, { status: 400 });
  }

  const event = JSON.parse(payload);
  if (event.type === 'payment.succeeded') {
    await markPaid(event.data.orderId);
  }
  return NextResponse.json({ received: true });
}
