import os
import subprocess
from telegram.ext import ApplicationBuilder, CommandHandler

ADMINS = {int(x) for x in os.environ["ADMIN_IDS"].split(",")}
SERVICES = ("web", "worker", "beat")


async def restart(update, context):
    if update.effective_user.id not in ADMINS:
        return
    service = context.args[0] if context.args else "web"
    out = subprocess.run(f"systemctl restart {service}", shell=True, capture_output=True, text=True)  # flaw: CWE-78
    await update.message.reply_text(out.stdout or "done")


def main():
    app = ApplicationBuilder().token(os.environ["BOT_TOKEN"]).build()
    app.add_handler(CommandHandler("restart", restart))
    app.run_polling()


if __name__ == "__main__":
    main()
