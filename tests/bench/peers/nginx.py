"""nginx, two workers, serving files from a folder as Debian's package does."""
import contextlib

from peers.child import child, free_port, wait_for
from peers.server import Server

SETTINGS = """
worker_processes 2;
master_process {master};
worker_rlimit_nofile {files};
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{ worker_connections 16000; }}
http {{
  types {{ text/calendar ics; }}
  charset utf-8;
  charset_types text/calendar;
  access_log {log};
  sendfile on;
  etag on;
  gzip_static {gzip};
  keepalive_requests 1000000000;
  keepalive_timeout 600s;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


@contextlib.contextmanager
def nginx(folder, files, logged=False, under=()):
    """Serves `files`, bytes by name; "x.gz" is sent in place of "x" to who takes gzip. `under` are words that go before
    the command, which then is one process."""
    folder = folder / ("nginx-logged" if logged else "nginx")
    port = free_port()
    (folder / "files").mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / "files" / name).write_bytes(content)
    settings = SETTINGS.format(folder=folder, port=port, log=folder / "access.log" if logged else "off",
                               gzip="on" if any(name.endswith(".gz") for name in files) else "off", files=18000,
                               master="off" if under else "on")
    (folder / "nginx.conf").write_text(settings)
    with child([*under, "nginx", "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]) as process:
        wait_for(port, process)
        yield Server("nginx", port, process.pid)
