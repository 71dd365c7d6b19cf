import json
import os
import pathlib
import click


@click.command()
@click.option("--token", prompt=True, hide_input=True)
def configure(token):
    """Store the API token for later calls."""
    path = pathlib.Path.home() / ".toolrc"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as handle:
        handle.write(json.dumps({"token": token}))
    click.echo("saved")
