import os
import subprocess
from telegram.ext import ApplicationBuilder, CommandHandler

ADMINS = {int(x) for x in os.environ["ADMIN_IDS"].split(",")}
SERVICES = ("web", "worker", "beat")


async def restart(update, context):
    if update.effective_user.id not in ADMINS:
        return
    service = context.args[0] if context.args else "web"
    if service not in SERVICES:
        await update.message.reply_text("unknown service")
        return
    out = subprocess.run(["systemctl", "restart", service], capture_output=True, text=True)
    await update.message.reply_text(out.stdout or "done")


def main():
    app = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).build()
    app.add_handler(CommandHandler("restart", restart))
    app.run_polling()


if __name__ == "__main__":
    main()
