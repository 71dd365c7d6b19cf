import json
import os
import pathlib
import click


@click.command()
@click.option("--token", prompt=True, hide_input=True)
def configure(token):
    """Store the API token for later calls."""
    path = pathlib.Path.home() / ".toolrc"
    path.write_text(json.dumps({"token": token}))  # flaw: CWE-732, CWE-312
    path.chmod(0o666)  # flaw: CWE-732
    click.echo("saved")
