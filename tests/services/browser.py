"""The Chromium that browser tests drive."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")


def find() -> str:
    """The path of the browser, or an empty text."""
    return next(filter(None, map(shutil.which, NAMES)), "")


def launch_args(*more: str) -> dict[str, Any]:
    """What Playwright's `launch` is told; without the browser's own sandbox where we are root."""
    return {
        "executable_path": Path(__file__).with_name("chromium.sh"),
        "env": {**os.environ, "CHROMIUM": find() or NAMES[0]},
        "args": [*more, "--no-sandbox"] if os.geteuid() == 0 else [*more],
    }


def install() -> None:
    """Debian's Chromium, where we are root and apt is there; otherwise nothing happens."""
    if os.geteuid() or not shutil.which("apt-get"):
        return
    print("Chromium: missing, installing Debian's", flush=True)
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-qq", "-y", "chromium"]):
        subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
