import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { Office, root } from "./office.mjs";

const office = new Office();
let browser, visitor;

before(async () => {
  await office.serve();
  browser = await openBrowser();
  visitor = await newVisitor(browser);
});

after(async () => {
  await browser?.close();
  await office.close();
});

/** Looks at a page that the daemon does not have, under the headers that it gives to its own. */
async function lookAtSample(name, body) {
  const own = (await fetch(office.url)).headers;
  const headers = Object.fromEntries(["content-type", "content-security-policy"].map((h) => [h, own.get(h)]));
  await look(visitor, `${office.url}/exemples/${name}`, `exemple-${name}`, { reply: { headers, body } });
}

const form = readFileSync(join(root, "tests/golden/html/form.html"), "utf8");
const parts = readFileSync(new URL("samples/parts.html", import.meta.url), "utf8");
const pageOf = (content) => form.replace(/(<main[^>]*>).*(<\/main>)/s, `$1${content}$2`);

test("the first page", () => look(visitor, `${office.url}/`, "accueil"));

test("an address where there is nothing", () => look(visitor, `${office.url}/rien`, "introuvable", { status: 404 }));

test("every kind of field, right and wrong", () => lookAtSample("formulaire", form));

test("tables, states, cards and the year", () => lookAtSample("parties", pageOf(parts)));

test("errors in a form take the focus, and a link leads to the field", async () => {
  const page = await visitor.newPage();
  const url = `${office.url}/exemples/focus`;
  await page.route(url, (route) => route.fulfill({ contentType: "text/html", body: form }));
  await page.goto(url);
  assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
  await page.getByRole("link", { name: "La fin précède le début" }).click();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "fin");
  await page.close();
});

test("the judge sees a control without a label, a style that is blocked, a page too wide, an error of a script", async () => {
  const bad = pageOf(`<input name="x"><p style="color:red">x</p><table><tr><td>${"large".repeat(200)}</td></tr></table>`)
    .replace("/arrimage.js", "/absent.js");
  await assert.rejects(lookAtSample("fautes", bad), ({ actual }) => {
    for (const fault of ["label: ", "Content Security Policy", "wider than the window", "404: .*absent.js"])
      assert.match(actual, new RegExp(fault));
    return true;
  });
});
