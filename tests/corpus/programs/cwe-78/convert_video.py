import os
import subprocess


def convert_video(input_path, output_format="mp4", bitrate="1M"):
    """
    Convert a video with ffmpeg.

    :param input_path: path to the uploaded video
    :param output_format: extension of the target, as chosen by the user
    :param bitrate: video bitrate
    :return: path of the converted file
    """
    base, _ = os.path.splitext(input_path)
    output_path = f"{base}.{output_format}"
    cmd = "ffmpeg -y -i {} -b:v {} {}".format(input_path, bitrate, output_path)
    result = subprocess.run(cmd, shell=True, capture_output=True, text=True)  # flaw: CWE-78
    if result.returncode != 0:
        raise RuntimeError("ffmpeg failed: " + result.stderr)
    return output_path
