"""`vetline server`: the language server on standard input and output, or on a socket for debugging."""

from __future__ import annotations

import click


@click.command("server")
@click.option("--stdio", is_flag=True, help="Speak on standard input and output. This is the default; editors add the option.")
@click.option("--tcp", metavar="HOST:PORT", help="Listen on a socket instead, for debugging.")
def command(stdio: bool, tcp: str | None) -> int:
    """Run the language server."""
    from vetline.lsp import server

    if tcp is None:
        return server.run_stdio()
    if stdio:
        raise click.UsageError("--stdio and --tcp exclude each other")
    host, separator, port = tcp.rpartition(":")
    if not separator or not port.isascii() or not port.isdigit() or int(port) > 65_535:
        raise click.UsageError(f"--tcp takes HOST:PORT, not {tcp!r}")
    return server.run_tcp(host.strip("[]") or "127.0.0.1", int(port))
