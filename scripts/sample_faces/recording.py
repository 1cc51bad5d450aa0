"""Frames → H.264, through the ffmpeg command."""

import subprocess
from pathlib import Path

from .clips import Clip
from .face import DrawnFace

#: Largest clip that is committed, bytes.
LARGEST_FILE = 1_900_000


class EncodingFailed(Exception):
    """ffmpeg stopped, or the clip came out too large."""


def record(clip: Clip, path: Path, progress=lambda done, total: None):
    """Draw and encode a clip; `path` appears only when it is complete."""
    face = DrawnFace(clip.who, clip.camera)
    unfinished = path.with_name(f".{path.name}.part")
    encoder = subprocess.Popen(_command(clip, unfinished), stdin=subprocess.PIPE)
    try:
        for number in range(clip.frame_count):
            state = clip.state(clip.presentation_time(number))
            encoder.stdin.write(face.frame(state, number).tobytes())
            progress(number + 1, clip.frame_count)
        encoder.stdin.close()
        if encoder.wait() != 0:
            raise EncodingFailed(f"ffmpeg could not encode {path.name}")
        size = unfinished.stat().st_size
        if size > LARGEST_FILE:
            raise EncodingFailed(f"{path.name} has {size} bytes, more than {LARGEST_FILE}")
        unfinished.replace(path)
    except BrokenPipeError as stopped:
        raise EncodingFailed(f"ffmpeg stopped while encoding {path.name}") from stopped
    finally:
        if encoder.poll() is None:
            encoder.kill()
        unfinished.unlink(missing_ok=True)


def _command(clip, path):
    """One encoder thread and no metadata, so that one ffmpeg build gives one sequence of bytes."""
    size = f"{clip.camera.width}x{clip.camera.height}"
    source = ["-f", "rawvideo", "-pix_fmt", "bgr24", "-s", size, "-r", str(clip.frames_per_second)]
    colour = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    return [
        "ffmpeg",
        "-y",
        "-loglevel",
        "error",
        *source,
        "-i",
        "-",
        "-vf",
        "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
        *colour,
        "-color_range",
        "tv",
        "-c:v",
        "libx264",
        "-preset",
        "medium",
        "-crf",
        str(clip.quality),
        "-threads",
        "1",
        "-fflags",
        "+bitexact",
        "-flags:v",
        "+bitexact",
        "-movflags",
        "+faststart",
        "-f",
        "mp4",
        str(path),
    ]
