"use server";

import { auth } from "@/auth";
import { db } from "@/lib/db";
import { revalidatePath } from "next/cache";

export async function deleteMessage(messageId: string) {
  const session = await auth();
  if (!session?.user) {
    throw new Error("Unauthorized");
  }
  await db.message.deleteMany({ where: { id: messageId, senderId: session.user.id } });
  revalidatePath("/inbox");
}

export async function getMessage(messageId: string) {
  const session = await auth();
  if (!session?.user) {
    throw new Error("Unauthorized");
  }
  return db.message.findFirst({ where: { id: messageId, OR: [{ senderId: session.user.id }, { recipientId: session.user.id }] } });
}
