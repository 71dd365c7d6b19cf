import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { verifyLogin, createUserSession } from '~/session.server';
import { rateLimit } from '~/rate-limit.server';

export async function action({ request }: ActionFunctionArgs) {
  await rateLimit(request, 'login', 5);
  const form = await request.formData();
  const user = await verifyLogin(String(form.get('email')), String(form.get('password')));
  if (!user) return { error: 'Invalid credentials' };
  const redirectTo = new URL(request.url).searchParams.get('redirectTo') ?? '/dashboard';
  return redirect(redirectTo, { headers: { 'Set-Cookie': await createUserSession(user.id) } }); // flaw: CWE-601
}
