import os


def save_attachment(message, directory):
    """Save all attachments of an email.message.Message; returns their paths."""
    saved = []
    for part in message.walk():
        filename = os.path.basename(part.get_filename() or "")
        if filename in ("", ".", ".."):
            continue
        path = os.path.join(directory, filename)
        with open(path, "wb") as handle:
            handle.write(part.get_payload(decode=True))
        saved.append(path)
    return saved
