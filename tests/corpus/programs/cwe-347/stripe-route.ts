import { NextRequest, NextResponse } from 'next/server';
import Stripe from 'stripe';
import { grantAccess } from '@/lib/access';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);

export async function POST(request: NextRequest) {
  const event = (await request.json()) as Stripe.Event; // flaw: CWE-347

  if (event.type === 'checkout.session.completed') {
    const session = event.data.object as Stripe.Checkout.Session;
    await grantAccess(session.client_reference_id!);
  }
  return NextResponse.json({ received: true });
}
