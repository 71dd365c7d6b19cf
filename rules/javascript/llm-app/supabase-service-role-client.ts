import { createClient } from "@supabase/supabase-js";
import { createBrowserClient } from "@supabase/ssr";

// ruleid: supabase-service-role-client
const one = createClient(url, process.env.NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY!);
// ruleid: supabase-service-role-client
const two = createBrowserClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY!);
// ruleid: supabase-service-role-client
const three = createClient("https://abcd.supabase.co", "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6ImFiY2QiLCJyb2xlIjoic2VydmljZV9yb2xlIiwiaWF0IjoxNzAwMDAwMDAwfQ.c2lnbmF0dXJlLW9mLW5vYm9keQ");
// ruleid: supabase-service-role-client
const four = createClient(import.meta.env.VITE_SUPABASE_URL, import.meta.env.VITE_SUPABASE_SERVICE_ROLE, { auth: {} });

// ok: supabase-service-role-client
const five = createClient(url, process.env.SUPABASE_SERVICE_ROLE_KEY!);
// ok: supabase-service-role-client
const six = createBrowserClient(url, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!);
// ok: supabase-service-role-client
const seven = createClient(url, "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6ImFiY2QiLCJyb2xlIjoiYW5vbiIsImlhdCI6MTcwMDAwMDAwMH0.c2lnbmF0dXJlLW9mLW5vYm9keQ");
// ok: supabase-service-role-client
const eight = createClient(serviceRole, key);
