import os
import re
import subprocess

FORMATS = ("mp4", "webm", "mkv", "mov")


def convert_video(input_path, output_format="mp4", bitrate="1M"):
    """
    Convert a video with ffmpeg.

    :param input_path: path to the uploaded video
    :param output_format: extension of the target, as chosen by the user
    :param bitrate: video bitrate
    :return: path of the converted file
    """
    if output_format not in FORMATS:
        raise ValueError(f"unsupported format {output_format!r}")
    if not re.fullmatch(r"\d+[kKM]?", bitrate):
        raise ValueError(f"bad bitrate {bitrate!r}")
    base, _ = os.path.splitext(os.path.abspath(input_path))
    output_path = f"{base}.{output_format}"
    cmd = ["ffmpeg", "-y", "-i", os.path.abspath(input_path), "-b:v", bitrate, output_path]
    result = subprocess.run(cmd, capture_output=True, text=True)
    if result.returncode != 0:
        raise RuntimeError("ffmpeg failed: " + result.stderr)
    return output_path
