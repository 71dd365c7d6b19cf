"""Two-factor codes over Telegram."""
import os
import random
import time

from telegram import Update
from telegram.ext import Application, CommandHandler, ContextTypes

LIFETIME = 300
codes: dict[int, tuple[str, float]] = {}


def new_otp(user_id: int) -> str:
    otp = str(random.randint(100000, 999999))  # flaw: CWE-338
    codes[user_id] = (otp, time.time() + LIFETIME)
    return otp


async def start(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    otp = new_otp(update.effective_user.id)
    await update.message.reply_text(f"Your code is {otp}. It is valid for five minutes.")


def main() -> None:
    application = Application.builder().token(os.environ["TELEGRAM_TOKEN"]).build()
    application.add_handler(CommandHandler("start", start))
    application.run_polling()


if __name__ == "__main__":
    main()
