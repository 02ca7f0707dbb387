// An ordre du jour, from what the plan gives to what the members read, worked on by keyboard alone.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { Office, root } from "./office.mjs";

const office = new Office();
let browser, odile, page, address;

before(async () => {
  office.run("plan", "import", join(root, "config/plan-exemple.txt"), "--yes");
  office.run("person", "import", join(root, "config/personnes-exemple.csv"), "--yes");
  const meetings = JSON.parse(office.run("meeting", "list", "--json"));
  const settle = (words, day) => {
    const { id } = (meetings.meetings ?? meetings).find((one) => one.kind === "committee" && one.wording === words);
    office.run("meeting", "settle", String(id), "--start", `${day}T13:30`, "--end", `${day}T15:00`);
    return id;
  };
  settle("novembre 2003", "2003-11-20");
  const meeting = settle("février 2004", "2004-02-12");
  await office.serve();
  address = `${office.url}/rencontres/${meeting}/ordre-du-jour`;
  browser = await openBrowser();
  odile = await newVisitor(browser);
  page = await odile.newPage();
  await page.goto(office.run("sign-in-link", "coordonnatrice@exemple.invalid", "--base-url", office.url).trim().split("\n").at(-1));
  await page.getByRole("button", { name: "Se connecter" }).click();
});

after(async () => {
  await browser?.close();
  await office.close();
});

const notice = () => page.getByRole("status").textContent();
const titles = () => page.locator(".agenda > li > p > strong").allTextContents();
const focused = () => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.name);

/** Presses Tab until what has the focus reads like that; a person would not go on for ever. */
async function tabTo(words, most = 60) {
  for (let press = 0; press < most; ++press) {
    await page.keyboard.press("Tab");
    if (words.test(await focused())) return press + 1;
  }
  throw new Error(`no ${words} within ${most} Tab`);
}

/** Presses a key that leads to a page, and waits for it. */
const press = (key) => Promise.all([page.waitForEvent("load"), page.keyboard.press(key)]);

test("what the plan gives is shown before it is prepared, and what is too long is said", async () => {
  await look(odile, address, "ordre-du-jour-a-preparer");
  await page.goto(address);
  assert.match(await page.locator("main").textContent(), /de trop\./);
  await page.getByRole("button", { name: "Préparer l’ordre du jour" }).press("Enter");
  assert.match(await notice(), /est prêt/);
});

test("an item goes up by keyboard, and the focus stays beside it", async () => {
  const before = await titles();
  await page.goto(address);
  await page.getByRole("button", { name: `Monter ${before[2]}` }).focus();
  await press("Enter");
  const after = await titles();
  assert.deepEqual(after.slice(0, 3), [before[0], before[2], before[1]]);
  assert.equal(await tabTo(/^Monter/, 1), 1);
  await press("Enter");
  assert.deepEqual((await titles()).slice(0, 3), [before[2], before[0], before[1]]);
  assert.equal(await tabTo(/^Descendre/, 1), 1); // it is the first now, and does not go up
});

test("an item is worded, timed and given to someone by keyboard", async () => {
  await page.goto(address);
  await page.locator("summary", { hasText: "Ouverture de la rencontre" }).focus();
  await page.keyboard.press("Enter");
  await tabTo(/^titre$/, 1);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Mot de bienvenue");
  await tabTo(/^minutes$/, 2);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("700");
  await tabTo(/^qui$/, 1);
  await page.keyboard.type("Odile Saint-Arnaud");
  await tabTo(/^Enregistrer/, 2);
  await press("Enter");
  assert.match(await page.getByRole("alert").textContent(), /Donnez un nombre de minutes, de 0 à 600\./);
  assert.equal(await page.evaluate(() => document.activeElement.className), "errors");
  await page.keyboard.press("Tab"); // the link to the field
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  if (await focused() !== "minutes") await page.keyboard.press("Shift+Tab");
  assert.equal(await focused(), "minutes");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("10");
  await press("Enter");
  assert.match(await notice(), /enregistré/);
  assert.match(await page.locator(".agenda > li", { hasText: "Mot de bienvenue" }).textContent(), /10\smin, présenté par Odile Saint-Arnaud/);
});

test("one is added, one is taken out and put back", async () => {
  await page.goto(address);
  await page.locator("summary", { hasText: "Ajouter un point" }).press("Enter");
  await tabTo(/^titre$/, 1);
  await page.keyboard.type("Budget de la prochaine année");
  await press("Enter");
  assert.ok((await titles()).includes("Budget de la prochaine année"));
  await page.getByRole("button", { name: "Retirer Varia" }).press("Enter");
  await page.waitForFunction(() => /Points retirés/.test(document.body.textContent));
  assert.ok(!(await titles()).includes("Varia"));
  await page.locator("summary", { hasText: "Points retirés" }).press("Enter");
  await page.getByRole("button", { name: "Remettre Varia" }).press("Enter");
  await page.waitForFunction(() => !/Points retirés/.test(document.body.textContent));
});

test("what she did is there after the plan is read again", async () => {
  const before = await titles();
  await page.getByRole("button", { name: "Reprendre ce que dit le plan" }).press("Enter");
  assert.match(await notice(), /Vos modifications restent/);
  assert.deepEqual(await titles(), before);
});

test("the page is fit for everyone, at work, in an open form and to read", async () => {
  await look(odile, address, "ordre-du-jour", {
    prepare: async (shown) => shown.locator("summary", { hasText: "Mot de bienvenue" }).press("Enter"),
  });
  await look(odile, `${address}.html`, "ordre-du-jour-imprime");
  const member = await newVisitor(browser);
  const theirs = await member.newPage();
  await theirs.goto(office.run("sign-in-link", "adele.courteau@exemple.invalid", "--base-url", office.url).trim().split("\n").at(-1));
  await theirs.getByRole("button", { name: "Se connecter" }).click();
  await look(member, address, "ordre-du-jour-membre");
  await theirs.goto(address);
  assert.equal(await theirs.locator("main form").count(), 0);
  await member.close();
});

test("on paper there is the ordre du jour and nothing to press", async () => {
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("main").getByRole("button").filter({ visible: true }).count(), 0);
  assert.equal(await page.locator("main summary").filter({ visible: true }).count(), 0);
  await page.emulateMedia({ media: null });
});
