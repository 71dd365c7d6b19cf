import logging
import os
import discord
from discord.ext import commands

log = logging.getLogger(__name__)
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())


@bot.command()
async def calc(ctx, *, expression: str):
    try:
        result = eval(expression)  # flaw: CWE-95
    except Exception:
        log.exception("calc failed")
        await ctx.send("I cannot compute that")
        return
    await ctx.send(str(result))


bot.run(os.environ["DISCORD_TOKEN"])
