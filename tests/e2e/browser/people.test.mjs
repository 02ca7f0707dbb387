import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { Office, root } from "./office.mjs";

const office = new Office();
const list = readFileSync(join(root, "config/personnes-exemple.csv"), "utf8");
let browser, visitor;

/** Follows a link made by the command, which makes the first to come coordonnatrice. */
async function signIn(address) {
  const link = office.run("sign-in-link", address, "--base-url", office.url).trim().split("\n").at(-1);
  const page = await visitor.newPage();
  await page.goto(link);
  await page.getByRole("button", { name: "Se connecter" }).click();
  await page.close();
}

/** What someone does on a page, who then stands where it leads. */
async function act(path, doing) {
  const page = await visitor.newPage();
  await page.goto(office.url + path);
  await doing(page);
  const landed = { path: new URL(page.url()).pathname, text: await page.locator("main").innerText() };
  await page.close();
  return landed;
}

const press = (page, name) => page.getByRole("button", { name }).click();

/** Looks at the page that answers a form in which something is wrong, or where something changed meanwhile. */
async function lookAtErrors(path, name, typed, button, meanwhile) {
  const page = await visitor.newPage();
  await page.goto(office.url + path);
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).first().fill(text);
  await page.evaluate(() => document.querySelectorAll("form").forEach((form) => { form.noValidate = true; }));
  await meanwhile?.();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await press(page, button);
  const response = await answer;
  const reply = { status: response.status(), headers: response.headers(), body: await response.text() };
  await page.waitForFunction(() => document.activeElement.className === "errors");
  await page.close();
  await look(visitor, response.url(), name, { status: reply.status, reply });
}

const see = (path, name, options) => look(visitor, office.url + path, name, options);

before(async () => {
  await office.serve();
  browser = await openBrowser();
  visitor = await newVisitor(browser);
  await signIn("coordonnatrice@exemple.invalid");
});

after(async () => {
  await browser?.close();
  await office.close();
});

test("before anybody else is there", async () => {
  await see("/comites", "comites-vides");
  await see("/territoires", "territoires-vides");
});

test("a list is sent, looked at and taken", async () => {
  await see("/personnes/importer", "personnes-importer");
  const sent = await act("/personnes/importer", async (page) => {
    const buffer = Buffer.from(`${list}Luc Roy;luc@;;;;;;\n`);
    await page.getByLabel("Fichier CSV").setInputFiles({ name: "personnes.csv", mimeType: "text/csv", buffer });
    await press(page, "Lire cette liste");
  });
  await see(sent.path, "personnes-importer-apercu");
  const done = await act(sent.path, (page) => press(page, "Oui, importer"));
  assert.match(done.text, /Liste importée/);
  await see("/personnes", "personnes");
  await see("/personnes?texte=xyz", "personnes-aucune");
});

test("a seat is added, given and given to another", async () => {
  const places = await act("/comites", (page) => page.getByRole("link", { name: "Comité de coordination" }).click());
  await see(places.path, "comite");
  await lookAtErrors(places.path, "comite-erreur", { "Nom du siège": "CDC des Chenaux" }, "Ajouter le siège");
  await act(places.path, async (page) => {
    await page.getByLabel("Nom du siège").fill("Présidence");
    await press(page, "Ajouter le siège");
  });
  const asked = await act(places.path, (page) => page.getByRole("link", { name: /Attribuer.*Présidence/ }).click());
  await see(asked.path, "siege-attribuer");
  await lookAtErrors(asked.path, "siege-erreur", { Personne: "au", "Premier jour": "2004-01-01" }, "Attribuer");
  await act(asked.path, async (page) => {
    await page.getByLabel("Personne").fill("Nadine Beaulac");
    await page.getByLabel("Premier jour").fill("2004-01-01");
    await press(page, "Attribuer");
  });
  await act(asked.path, async (page) => {
    await page.getByLabel("Personne").fill("rosaire.pellerin@exemple.invalid");
    await page.getByLabel("Premier jour").fill("2004-09-01");
    await press(page, "Attribuer");
  });
  await see(asked.path, "siege-remplacer");
  await see(places.path, "comite-suite");
  const page = await visitor.newPage();
  await page.goto(office.url + places.path);
  assert.match(await page.locator("main").innerText(), /Rosaire Pellerin/);
  await page.close();
});

test("a person is entered, changed, given a function, leaves and comes back", async () => {
  await see("/personnes/inscrire", "personne-inscrire");
  await lookAtErrors("/personnes/inscrire", "personne-inscrire-erreur", { "Prénom et nom": "", Courriels: "x" }, "Inscrire");
  const { path } = await act("/personnes/inscrire", async (page) => {
    await page.getByLabel("Prénom et nom").fill("Léa Tessier");
    await page.getByLabel("Courriels").fill("lea.tessier@exemple.invalid");
    await page.getByLabel("Organisme").fill("Université");
    await page.getByLabel("Participe depuis").fill("2003-04-01");
    await press(page, "Inscrire");
  });
  await see(`${path}/modifier`, "personne-modifier");
  await lookAtErrors(`${path}/modifier`, "personne-modifier-conflit", { Organisme: "Régie régionale" }, "Enregistrer",
    () => act(`${path}/modifier`, async (page) => {
      await page.getByLabel("Prénom et nom").fill("Léa Tessier-Roy");
      await press(page, "Enregistrer");
    }));
  await see(`${path}/fonctions`, "personne-fonctions");
  await act(`${path}/fonctions`, async (page) => {
    await page.getByLabel("Secrétaire d’un comité").check();
    await page.getByLabel("Comité", { exact: true }).selectOption({ label: "Comité de coordination" });
    await page.getByLabel("Premier jour").fill("2003-09-01");
    await press(page, "Donner la fonction");
  });
  await see(path, "personne");
  await see(`${path}/depart`, "personne-depart");
  const left = await act(`${path}/depart`, (page) => press(page, "Inscrire le départ"));
  assert.match(left.text, /1 mandat fini, accès coupés/);
  await see(path, "personne-partie");
  assert.match((await act(path, (page) => press(page, "Défaire le départ"))).text, /participe de nouveau/);
});

test("what is held on a person is shown, who left is erased, and an incident is written down", async () => {
  const { path } = await act("/personnes/inscrire", async (page) => {
    await page.getByLabel("Prénom et nom").fill("Luce Hamelin");
    await page.getByLabel("Participe depuis").fill("2003-04-01");
    await press(page, "Inscrire");
  });
  await see(`${path}/renseignements`, "personne-renseignements");
  await act(`${path}/depart`, async (page) => {
    await page.getByLabel("Dernier jour").fill("2003-12-31");
    await press(page, "Inscrire le départ");
  });
  await see(`${path}/effacer`, "personne-effacer");
  await see(`${path}/effacer?titre=Luce+Hamelin`, "personne-effacer-erreur", { status: 422 });
  await see(`${path}/effacer?titre=animatrice`, "personne-effacer-apercu");
  const erased = await act(`${path}/effacer?titre=animatrice`, (page) => press(page, "Effacer sans retour possible"));
  assert.match(erased.text, /La personne est effacée/);
  assert.doesNotMatch(erased.text, /Hamelin/);
  await see("/incidents", "incidents");
  await act("/incidents", async (page) => {
    await page.getByLabel("Ce qui est arrivé").fill("Liste envoyée à la mauvaise adresse");
    await page.getByLabel("Renseignements touchés").fill("Noms");
    await page.getByLabel("Un préjudice sérieux").check();
    await page.getByLabel("Ce qui rend le risque").fill("Hameçonnage à craindre");
    await page.getByLabel("Mesures prises").fill("Message rappelé");
    await press(page, "Inscrire l’incident");
  });
  await see("/incidents", "incidents-inscrit");
});

test("a territory, with its seats and persons", async () => {
  await see("/territoires", "territoires");
  const { path } = await act("/territoires", (page) => page.getByRole("link", { name: "Mékinac" }).click());
  await see(path, "territoire");
  await see("/comites", "comites");
});
