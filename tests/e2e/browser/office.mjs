// The real binary with a data folder of its own, as tests/e2e/support.py has it for Python.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root = new URL("../../..", import.meta.url).pathname;
export const binary = process.env.ARRIMAGE_BINARY ?? join(root, "build/release/arrimage");

/** A data folder, the commands run on it, and the daemon that serves it on a free port. */
export class Office {
  folder = mkdtempSync(join(tmpdir(), "arrimage-"));

  /** What a command prints; throws when it does not exit 0. */
  run(...words) {
    return execFileSync(binary, ["--data", join(this.folder, "var"), ...words],
      { cwd: this.folder, encoding: "utf8", timeout: 60_000 });
  }

  /** Starts the daemon; its address is then `this.url`, without a last slash. */
  async serve() {
    const log = join(this.folder, "journal.txt");
    this.daemon = spawn(binary, ["--data", join(this.folder, "var"), "serve", "--listen", "127.0.0.1:0"],
      { cwd: this.folder, stdio: ["ignore", "pipe", openSync(log, "a")] });
    this.ended = new Promise((resolve) => this.daemon.once("exit", (code, signal) => {
      // Not asked to: whoever reads the report of the tests needs to know why.
      if (!this.closing) console.error(`the daemon ended: ${code} ${signal}\n${readFileSync(log, "utf8").slice(-2000)}`);
      resolve(code);
    }));
    const line = await Promise.race([
      new Promise((resolve) => this.daemon.stdout.once("data", (data) => resolve(String(data)))), this.ended]);
    this.url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!this.url) throw new Error(`the daemon did not start: ${line}\n${readFileSync(log, "utf8")}`);
    return this;
  }

  async close() {
    this.closing = true;
    this.daemon?.kill("SIGTERM");
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
