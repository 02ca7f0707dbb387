// From the plan's promise "Shawinigan – hiver" to a dated meeting in a subscribed calendar, as four people live it.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { Office, root } from "./office.mjs";

const office = new Office();
const coordinator = "coordonnatrice@exemple.invalid";
let browser, odile, page;

/** Values carried from one part of the story to the next. */
const known = {};

before(async () => {
  await office.serve();
  browser = await openBrowser();
  odile = await newVisitor(browser);
  page = await odile.newPage();
});

after(async () => {
  await browser?.close();
  await office.close();
});

const heading = () => page.getByRole("heading", { level: 1 }).textContent();
const notice = () => page.getByRole("status").textContent();

/** The property of the event whose summary holds the words, from a feed as a program gets it. */
function event(feed, words) {
  const text = feed.replaceAll("\r\n ", "");
  const found = text.split("BEGIN:VEVENT").find((one) => one.includes("SUMMARY:") && one.includes(words));
  assert.ok(found, `no event with ${words}`);
  return (name) => new RegExp(`^${name}[^:\r\n]*:(.*)\r$`, "m").exec(found)?.[1];
}

/** Waits until the outbox holds so many letters to that address, and gives the links of the newest. */
async function linkIn(address, path) {
  const name = address.split("@")[0].replaceAll(".", "-");
  for (let wait = 0; wait < 100; ++wait) {
    const folder = join(office.folder, "var", "outbox");
    const letters = readdirSync(folder, { withFileTypes: true }).map((entry) => entry.name).sort()
      .filter((file) => file.includes(name) && file.endsWith(".eml"));
    for (const letter of letters.reverse()) {
      const text = readFileSync(join(folder, letter), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
      const link = new RegExp(`https?://[^\\s]+${path}[^\\s]*`).exec(text);
      if (link) return link[0];
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no letter to ${address}`);
}

test("the coordonnatrice signs in by a link", async () => {
  const link = office.run("sign-in-link", coordinator, "--base-url", office.url).trim().split("\n").at(-1);
  await page.goto(link);
  assert.match(await page.locator("main").textContent(), /connecte/);
  await page.getByRole("button", { name: "Se connecter" }).click();
  assert.match(await heading(), /^Bonjour/);
});

test("she imports the year's plan, having seen how it was read", async () => {
  await page.goto(`${office.url}/plan/importer`);
  await page.getByLabel("Fichier du plan").setInputFiles(join(root, "config/plan-exemple.toml"));
  await page.getByRole("button", { name: "Lire ce plan" }).click();
  assert.match(await heading(), /Plan d’action 2003-2004/);
  await look(odile, page.url(), "plan-apercu");
  await page.getByRole("button", { name: "Oui, importer ce plan" }).click();
  assert.match(await notice(), /13 rencontres ajoutées/);
});

test("she brings in the people of the six territories from a list", async () => {
  await page.goto(`${office.url}/personnes/importer`);
  await page.locator("input[type=file]").setInputFiles(join(root, "config/personnes-exemple.csv"));
  await page.locator("main form button[type=submit]").first().click();
  await look(odile, page.url(), "personnes-apercu");
  await page.getByRole("button", { name: /^Oui/ }).click();
  await page.goto(`${office.url}/personnes`);
  for (const name of ["Adèle Courteau", "Rosaire Pellerin", "Nadine Beaulac", "Daniel Whitmore"])
    assert.equal(await page.getByRole("link", { name }).count(), 1, name);
});

test("a member's calendar shows the promise of the winter, to be dated", async () => {
  known.feed = office.run("subscription", "add", "plan", "--label", "essai", "--base-url", office.url).trim().split("\n").at(-1);
  const reply = await fetch(known.feed);
  known.etag = reply.headers.get("etag");
  const promised = event(await reply.text(), "Shawinigan");
  known.uid = promised("UID");
  known.sequence = Number(promised("SEQUENCE"));
  assert.equal(promised("STATUS"), "TENTATIVE");
  assert.equal((await fetch(known.feed, { headers: { "if-none-match": known.etag } })).status, 304);
});

test("she puts three dates of February 2004 to the people of Shawinigan", async () => {
  await page.goto(`${office.url}/rencontres?texte=Shawinigan`);
  await page.getByRole("link", { name: /Shawinigan/ }).click();
  await page.waitForURL(/\/rencontres\/\d+$/);
  known.meeting = page.url();
  await page.getByRole("button", { name: "Sondage de dates" }).click();
  for (const [row, day] of [[1, "2004-02-10"], [2, "2004-02-12"], [3, "2004-02-17"]]) {
    await page.getByLabel(`Date ${row}`, { exact: true }).fill(day);
    await page.getByLabel(`Début ${row}`, { exact: true }).fill("13:30");
    await page.getByLabel(`Fin ${row}`, { exact: true }).fill("16:00");
  }
  await page.getByRole("button", { name: "Envoyer le sondage" }).click();
  assert.match(await notice(), /3 personnes/);
});

test("three people answer by their link, without an account", async () => {
  const answers = {
    "adele.courteau@exemple.invalid": ["Non", "Oui", "Oui"],
    "rosaire.pellerin@exemple.invalid": ["Oui", "Oui", "Non"],
    "nadine.beaulac@exemple.invalid": ["Non", "Si nécessaire", "Non"],
  };
  for (const [address, choices] of Object.entries(answers)) {
    const link = await linkIn(address, "/reponse/");
    for (let scan = 0; scan < 3; ++scan) assert.equal((await fetch(link)).status, 200); // mail scanners follow links
    const visitor = await newVisitor(browser);
    const theirs = await visitor.newPage();
    await theirs.goto(link);
    for (const [row, choice] of choices.entries())
      await theirs.getByRole("radiogroup").nth(row).getByLabel(choice).check();
    await theirs.getByRole("button", { name: "Envoyer mes réponses" }).click();
    assert.match(await theirs.getByRole("status").textContent(), /notées/);
    await look(visitor, link, "reponse");
    await visitor.close();
  }
});

test("she sees that everyone can come on the 12th, and settles it", async () => {
  await page.goto(`${known.meeting}/sondage`);
  const row = page.getByRole("row", { name: /jeudi 12 février 2004/ });
  assert.match(await row.textContent(), /2 oui, 1 si nécessaire, 0 non, 0 sans réponse/);
  assert.match(await row.textContent(), /La meilleure/);
  await look(odile, page.url(), "sondage");
  await look(odile, `${known.meeting}/date`, "date");
  await row.getByRole("button", { name: /Retenir/ }).click();
  assert.match(await notice(), /le jeudi 12 février 2004 de 13\sh\s30 à 16\sh/);
  await look(odile, known.meeting, "rencontre");
});

test("the calendar that was read before shows the same meeting, confirmed, at the right hour", async () => {
  const reply = await fetch(known.feed, { headers: { "if-none-match": known.etag } });
  assert.equal(reply.status, 200);
  assert.notEqual(reply.headers.get("etag"), known.etag);
  const settled = event(await reply.text(), "Shawinigan");
  assert.equal(settled("UID"), known.uid);
  assert.equal(settled("STATUS"), "CONFIRMED");
  assert.ok(Number(settled("SEQUENCE")) > known.sequence);
  assert.equal(settled("DTSTART;TZID=America/Toronto"), "20040212T133000"); // 18:30Z: no daylight saving in February
});

for (const [path, name] of [["/", "accueil-coordination"], ["/rencontres", "rencontres"], ["/rencontres/ajouter", "rencontre-ajouter"],
  ["/couverture", "couverture"], ["/plan", "plan"], ["/bilan", "bilan"], ["/plan/importer", "plan-importer"], ["/compte", "compte"],
  ["/personnes", "personnes"], ["/personnes/inscrire", "personne-inscrire"], ["/personnes/importer", "personnes-importer"],
  ["/personnes/1", "personne"], ["/comites", "comites"], ["/comites/1", "comite"], ["/territoires", "territoires"],
  ["/territoires/1", "territoire"], ["/abonnements", "abonnements"]])
  test(`the page ${path} is fit for everyone`, () => look(odile, office.url + path, name));

test("the words of a meeting are changed on a page fit for everyone", () => look(odile, `${known.meeting}/modifier`, "rencontre-modifier"));

test("a stranger's pages are fit for everyone", async () => {
  const stranger = await newVisitor(browser);
  await look(stranger, `${office.url}/connexion`, "connexion");
  await look(stranger, `${office.url}/connexion/envoye`, "connexion-envoyee");
  await look(stranger, `${office.url}/connexion/inconnu`, "connexion-finie", { status: 410 });
});

test("a member asks for a link by mail, signs in and finds their meetings", async () => {
  const member = await newVisitor(browser);
  const theirs = await member.newPage();
  await theirs.goto(`${office.url}/rencontres`);
  await theirs.getByLabel("Adresse de courriel").fill("Adele.Courteau@exemple.invalid");
  await theirs.getByRole("button", { name: "Recevoir un lien" }).click();
  await theirs.goto(await linkIn("adele.courteau@exemple.invalid", "/connexion/"));
  await theirs.getByRole("button", { name: "Se connecter" }).click();
  assert.match(theirs.url(), /\/rencontres$/);
  assert.equal(await theirs.getByRole("link", { name: /Shawinigan/ }).count(), 1);
  assert.equal(await theirs.getByRole("link", { name: /Maskinongé/ }).count(), 0);
  for (const [path, name] of [["/", "accueil-membre"], ["/rencontres", "rencontres-membre"], ["/abonnements", "abonnements-membre"]])
    await look(member, office.url + path, name);
  assert.equal((await theirs.goto(`${office.url}/couverture`)).status(), 403);
  await theirs.goto(`${office.url}/`);
  await theirs.getByRole("button", { name: "Se déconnecter" }).click();
  await theirs.goto(`${office.url}/rencontres`);
  assert.match(theirs.url(), /\/connexion/);
  await member.close();
});
