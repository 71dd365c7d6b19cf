"use server";

import { revalidatePath } from "next/cache";
import { db } from "@/db";
import { posts } from "@/db/schema";
import { eq } from "drizzle-orm";

export async function deletePost(formData: FormData) { // flaw: CWE-306, CWE-862
  const id = Number(formData.get("id"));
  await db.delete(posts).where(eq(posts.id, id));
  revalidatePath("/posts");
}
