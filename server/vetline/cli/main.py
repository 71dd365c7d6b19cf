"""The `vetline` command: its subcommands, and that every failure is one line and an exit code.

A subcommand's module is imported when it is called, so that the language server does not pay for the others.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from vetline import __version__

OK, FINDINGS, FAILURE, INTERRUPTED = 0, 1, 2, 130

_COMMANDS = ("scan", "inspect", "explain", "rules", "doctor", "server")


class Failure(click.ClickException):
    """What was asked for is well formed and cannot be done."""

    exit_code = FAILURE


class LazyGroup(click.Group):
    """A group whose command `name` is `vetline.cli.<name>.command`."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command = importlib.import_module(f"vetline.cli.{name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110}, no_args_is_help=False)
@click.version_option(__version__, prog_name="vetline")
def cli() -> None:
    """Vet Python, JavaScript and TypeScript: risky patterns of generated code, and unsafe ways of loading models."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code. Raises nothing, unless VETLINE_TRACEBACK asks for it."""
    try:
        code = cli.main(args=None if arguments is None else list(arguments), prog_name="vetline", standalone_mode=False)
        _flush()
        return code if isinstance(code, int) else OK
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.ClickException as error:
        return fail(f"{error.format_message()}{_hint(error)}")
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has gone, as `head` does. Python would complain once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except OSError as error:
        return fail(f"{error.filename or 'output'}: {error.strerror or error}")
    except Exception as error:
        if "VETLINE_TRACEBACK" in os.environ:
            raise
        return fail(f"internal error: {type(error).__name__}: {error} (VETLINE_TRACEBACK=1 shows where)")


def fail(message: str) -> int:
    """Says in one line why nothing came of it."""
    click.echo(f"vetline: {' '.join(message.split())}", err=True)
    return FAILURE


def _hint(error: click.ClickException) -> str:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f" (see `{error.ctx.command_path} --help`)"
    return ""


def _flush() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()
