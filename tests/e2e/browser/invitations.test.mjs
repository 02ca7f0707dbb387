// From whom to invite to who comes, as the coordonnatrice and an invitee see it.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { binary, Office, root } from "./office.mjs";

const office = new Office();
let browser, odile, page, address;

before(async () => {
  office.run("person", "import", join(root, "config/personnes-exemple.csv"), "--yes");
  office.run("meeting", "add", "--title", "Rencontre d’hiver", "--committee", "Comité de coordination",
    "--start", "2031-02-12T13:30", "--end", "2031-02-12T16:00", "--place", "Salle du conseil");
  const meetings = JSON.parse(office.run("meeting", "list", "--json"));
  const meeting = (meetings.meetings ?? meetings).at(-1).id;
  await office.serve();
  address = `${office.url}/rencontres/${meeting}/invitations`;
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

/** The link of the last letter to someone whose file name has these words. */
function linkTo(words) {
  const outbox = join(office.folder, "var/outbox");
  const name = readdirSync(outbox).filter((file) => file.includes(words)).sort().at(-1);
  const letter = readFileSync(join(outbox, name), "utf8").replaceAll("=\r\n", "");
  return /http:\/\/127\.0\.0\.1:\d+\/reponse\/[\w-]+/.exec(letter)[0];
}

test("she sees whom she would invite, leaves one out, and sends", async () => {
  await look(odile, address, "invitations-a-envoyer");
  await page.goto(address);
  await page.getByLabel(/Simone/).uncheck();
  await page.getByRole("button", { name: "Envoyer l’invitation" }).click();
  assert.match(await notice(), /7 invitations partent\./);
});

test("an invitee answers without an account, on a phone as on a desk", async () => {
  const link = linkTo("adele");
  const adele = await newVisitor(browser);
  await look(adele, link, "reponse-invitation");
  const answer = await adele.newPage();
  await answer.goto(link);
  await answer.getByLabel("Oui, je serai là").check();
  await answer.getByLabel("Un mot pour la coordination").fill("J’apporte le café.");
  await answer.getByRole("button", { name: "Envoyer ma réponse" }).click();
  assert.match(await answer.getByRole("status").textContent(), /Votre réponse est notée/);
  await page.goto(address);
  assert.match(await page.locator("main").textContent(), /1 personne sera là, 6 sans réponse\./);
  assert.match(await page.locator("main").textContent(), /J’apporte le café\./);
  await look(odile, address, "invitations-reponses");
});

test("a moved meeting asks for an update that says what changes", async () => {
  await page.goto(address.replace("invitations", "date"));
  office.run("meeting", "move", address.match(/rencontres\/(\d+)/)[1], "--start", "2031-02-13T09:00", "--end", "2031-02-13T11:00");
  await look(odile, address, "invitations-mise-a-jour");
  await page.goto(address);
  await page.getByRole("button", { name: "Envoyer la mise à jour à 7 personnes" }).click();
  assert.match(await notice(), /7 mises à jour partent\./);
});

test("mail that waits for a person is told on the first page and dealt with on its own", async () => {
  execFileSync(binary, ["--data", join(office.folder, "var"), "mail", "receive"],
    { input: "From: Adèle <adele.courteau@exemple.invalid>\r\nSubject: Stationnement\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nOù se garer ?\r\n" });
  await page.goto(office.url);
  await page.getByRole("link", { name: "Voir le courrier" }).click();
  assert.match(await page.locator("main").textContent(), /Où se garer/);
  await look(odile, `${office.url}/courrier`, "courrier");
  await page.getByRole("button", { name: /Mettre de côté/ }).click();
  assert.match(await notice(), /mis de côté/);
});
