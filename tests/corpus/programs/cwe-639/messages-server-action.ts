"use server";

import { auth } from "@/auth";
import { db } from "@/lib/db";
import { revalidatePath } from "next/cache";

export async function deleteMessage(messageId: string) {
  const session = await auth();
  if (!session?.user) {
    throw new Error("Unauthorized");
  }
  await db.message.delete({ where: { id: messageId } }); // flaw: CWE-639
  revalidatePath("/inbox");
}

export async function getMessage(messageId: string) {
  const session = await auth();
  if (!session?.user) {
    throw new Error("Unauthorized");
  }
  return db.message.findUnique({ where: { id: messageId } }); // flaw: CWE-639
}
