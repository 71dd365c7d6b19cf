import os
import shlex
import subprocess


def compress_folder(folder: str, output: str) -> str:
    """Compress the folder into output using the tar command line tool."""
    os.system("tar -czf " + shlex.quote(output) + " -- " + shlex.quote(folder))
    return output


def count_lines(path):
    return int(subprocess.check_output(["wc", "-l", path]).split()[0])
