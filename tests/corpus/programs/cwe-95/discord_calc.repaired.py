import ast
import operator
import logging
import os
import discord
from discord.ext import commands

log = logging.getLogger(__name__)
bot = commands.Bot(command_prefix="!", intents=discord.Intents.default())
OPS = {ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul}


def safe_eval(text):
    def visit(node):
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            return node.value
        if isinstance(node, ast.BinOp) and type(node.op) in OPS:
            return OPS[type(node.op)](visit(node.left), visit(node.right))
        raise ValueError("unsupported")

    return visit(ast.parse(text, mode="eval").body)


@bot.command()
async def calc(ctx, *, expression: str):
    try:
        result = safe_eval(expression)
    except Exception:
        log.exception("calc failed")
        await ctx.send("I cannot compute that")
        return
    await ctx.send(str(result))


bot.run(os.environ["DISCORD_TOKEN"])
