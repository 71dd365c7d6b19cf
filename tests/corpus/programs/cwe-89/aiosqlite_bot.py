import asyncio
import aiosqlite
import discord
from discord.ext import commands

bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
DB = "bot.db"


async def setup():
    async with aiosqlite.connect(DB) as db:
        await db.execute("CREATE TABLE IF NOT EXISTS quotes (author TEXT, text TEXT)")
        await db.commit()


@bot.command()
async def quote(ctx, author: str):
    async with aiosqlite.connect(DB) as db:
        async with db.execute(f"SELECT text FROM quotes WHERE author = '{author}' ORDER BY random() LIMIT 1") as cursor:  # flaw: CWE-89
            row = await cursor.fetchone()
    await ctx.send(row[0] if row else "nothing")


@bot.command()
async def remember(ctx, author: str, *, text: str):
    async with aiosqlite.connect(DB) as db:
        await db.execute("INSERT INTO quotes VALUES (?, ?)", (author, text))
        await db.commit()
    await ctx.send("ok")
