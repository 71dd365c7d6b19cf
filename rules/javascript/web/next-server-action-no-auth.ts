"use server";

import { revalidatePath } from "next/cache";
import { auth } from "@/lib/auth";
import { db } from "@/lib/db";

// ruleid: next-server-action-no-auth
export async function deleteProject(id: string) {
  await db.project.delete({ where: { id } });
  revalidatePath("/projects");
}

// ruleid: next-server-action-no-auth
export async function subscribe(data: FormData) {
  const email = String(data.get("email"));
  const row = await db.subscriber.create({ data: { email } });
  return row.id;
}

// ok: next-server-action-no-auth
export async function renameProject(id: string, title: string) {
  const session = await auth();
  if (!session?.user) throw new Error("log in first");
  await db.project.update({ where: { id, ownerId: session.user.id }, data: { title } });
}

// ok: next-server-action-no-auth
export async function archive(id: string) {
  await requireOwner(id);
  await db.project.update({ where: { id }, data: { archived: true } });
}

// ok: next-server-action-no-auth
export async function list() {
  return db.project.findMany();
}

// ok: next-server-action-no-auth
async function internal(id: string) {
  await db.project.delete({ where: { id } });
}

async function currentUser() {
  const session = await getSession();
  if (!session) redirect("/login");
  return session.user;
}

async function editable(id: string) {
  const user = await currentUser();
  const post = await prisma.post.findUniqueOrThrow({ where: { id } });
  if (post.authorId !== user.id) throw new Error("Forbidden");
  return post;
}

// ok: next-server-action-no-auth
export async function publish(id: string) {
  const post = await editable(id);
  await prisma.post.update({ where: { id: post.id }, data: { published: true } });
}

// ruleid: next-server-action-no-auth
export async function unpublish(id: string) {
  await prisma.post.update({ where: { id }, data: { published: false } });
}
