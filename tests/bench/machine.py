"""What the figures were taken on."""
import os
import platform
import subprocess

PARTS = ["nginx", "wrk", "radicale", "postfix", "g++"]


def processor():
    with open("/proc/cpuinfo") as lines:
        return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")


def system():
    with open("/etc/os-release") as lines:
        facts = dict(line.rstrip().partition("=")[::2] for line in lines)
    return facts.get("PRETTY_NAME", "unknown").strip('"')


def version(package):
    said = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True)
    return said.stdout or "absent"


def facts():
    """The head of the file of figures."""
    parts = ", ".join(f"{part} {version(part)}" for part in PARTS)
    return (f"# Figures\n\nWritten by `tests/bench/run`, which says what each line is. A figure is a median, with the"
            f" least and the greatest\nof its rounds in brackets; a ratio is ours divided by the other's in the same"
            f" round.\n\nMachine: {os.cpu_count()} cores, {processor()}; {system()}, Linux {platform.release().partition('-')[0]}.\n"
            f"Parts: {parts}.")
