// ruleid: client-side-key
const one = new OpenAI({ apiKey: process.env.NEXT_PUBLIC_OPENAI_API_KEY });
// ruleid: client-side-key
const two = import.meta.env.VITE_STRIPE_SECRET_KEY;
// ruleid: client-side-key
const three = process.env.REACT_APP_JWT_SECRET;
// ruleid: client-side-key
const four = createClient(url, process.env.EXPO_PUBLIC_SUPABASE_SERVICE_ROLE_KEY!);
// ruleid: client-side-key
const five = process.env["NEXT_PUBLIC_ADMIN_PASSWORD"];

// ok: client-side-key
const six = process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY;
// ok: client-side-key
const seven = import.meta.env.VITE_API_URL;
// ok: client-side-key
const eight = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;
// ok: client-side-key
const nine = process.env.OPENAI_API_KEY;
// ok: client-side-key
const ten = process.env.NEXT_PUBLIC_FIREBASE_API_KEY;
// ok: client-side-key
const eleven = process.env.REACT_APP_PASSWORD_MIN_LENGTH;
