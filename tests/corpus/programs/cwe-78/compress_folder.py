import os
import shlex
import subprocess


def compress_folder(folder: str, output: str) -> str:
    """Compress the folder into output using the tar command line tool."""
    os.system("tar -czf " + output + " " + folder)  # flaw: CWE-78
    return output


def count_lines(path):
    return int(subprocess.check_output(f"wc -l < {path}", shell=True))  # flaw: CWE-78
