// A real browser that looks at a page as people do, and judges it.
import { chromium } from "playwright-core";
import axe from "axe-core";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { binary } from "./office.mjs";

const captures = join(dirname(binary), "captures");
const wcag = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
const contrast = { type: "rule", values: ["color-contrast", "link-in-text-block"] };

/** How a page is looked at: at a desk, on a phone, in the dark. */
const views = [
  { suffix: "1280", size: { width: 1280, height: 800 }, colorScheme: "light", rules: wcag },
  { suffix: "375", size: { width: 375, height: 812 }, colorScheme: "light", rules: wcag },
  { suffix: "1280-dark", size: { width: 1280, height: 800 }, colorScheme: "dark", rules: contrast },
];

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}

/** Someone with cookies of their own. */
export function newVisitor(browser) {
  return browser.newContext({ locale: "fr-CA", reducedMotion: "reduce" });
}

/** Gathers into `faults` what goes wrong while the page loads and lives. */
function listen(page, url, status, faults) {
  const expected = (message) => status >= 400 && message.location().url === url;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !expected(message)) faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`not loaded: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (reply) => {
    if (reply.url() !== url && reply.status() >= 400) faults.push(`${reply.status()}: ${reply.url()}`);
  });
}

/** What axe-core finds, one text a rule, with each node and what would mend it. */
async function violations(page, runOnly) {
  const result = await page.evaluate((options) => window.axe.run(document, options), { preload: false, runOnly });
  return result.violations.map((rule) =>
    [`${rule.id}: ${rule.help}`, ...rule.nodes.map((node) => `  ${node.html}\n  ${node.failureSummary}`)].join("\n"));
}

/** What makes the page wider than the window. */
function overflow(page) {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")].filter((e) => e.getBoundingClientRect().right > width)
      .map((e) => `wider than the window: ${e.outerHTML.slice(0, 120)}`);
  });
}

/** Controls smaller than 24 by 24 pixels (WCAG 2.2, 2.5.8); links in running text may be. */
function smallTargets(page) {
  return page.evaluate(() => [...document.querySelectorAll("button, input, select, textarea, summary, nav a, [role=button]")]
    .filter((e) => e.checkVisibility() && e.type !== "hidden")
    .map((e) => [e, (e.closest("label") ?? e).getBoundingClientRect()])
    .filter(([, box]) => box.width < 24 || box.height < 24)
    .map(([e, box]) => `target of ${box.width} by ${box.height}: ${e.outerHTML.slice(0, 120)}`));
}

async function judge(page, name, view) {
  await page.setViewportSize(view.size);
  await page.emulateMedia({ colorScheme: view.colorScheme });
  await page.screenshot({ path: join(captures, `${name}-${view.suffix}.png`), fullPage: true });
  const faults = [...await violations(page, view.rules), ...await overflow(page), ...await smallTargets(page)];
  return faults.map((fault) => `${view.suffix}: ${fault}`);
}

/**
 * A visitor opens an address and it is judged in every view, with a picture of each in build/<preset>/captures/. Fails
 * with all that is wrong: an unexpected status, an error on the console (the content security policy's are there), a
 * request that failed, a rule of WCAG 2.2 AA broken, a page that scrolls sideways, a target too small.
 *
 * `status`: the one that is expected. `prepare`: acts on the page before it is judged. `reply`: stands in for the
 * daemon's, as route.fulfill takes it.
 */
export async function look(visitor, url, name, { status = 200, prepare, reply } = {}) {
  const page = await visitor.newPage();
  try {
    const faults = [];
    listen(page, url, status, faults);
    if (reply) await page.route(url, (route) => route.fulfill(reply));
    const got = (await page.goto(url)).status();
    if (got !== status) faults.push(`status ${got} in place of ${status}`);
    await prepare?.(page);
    page.removeAllListeners(); // the camera and the judge bring styles of their own
    mkdirSync(captures, { recursive: true });
    await page.evaluate(axe.source);
    for (const view of views) faults.push(...await judge(page, name, view));
    assert.equal(faults.join("\n\n"), "", `what is wrong with ${url}`);
  } finally {
    await page.close();
  }
}
