// A meeting is held: who came, what was said, decided and taken on, its papers; and the next meeting takes it from there.
import { after, before, test } from "node:test";
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { request } from "node:http";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { look, newVisitor, openBrowser } from "./browser.mjs";
import { Office, root } from "./office.mjs";

const office = new Office();
const committee = "Comité de coordination";
let browser, odile, page, member, first, second, papers;

/** A PDF of that many bytes: one page with a sentence, and a stream that nothing shows. */
function largePdf(bytes) {
  const text = "BT /F1 24 Tf 72 700 Td (Le funiculaire est en service.) Tj ET";
  const objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"];
  let pdf = "%PDF-1.4\n";
  const places = [];
  for (const [i, object] of objects.entries()) {
    places.push(pdf.length);
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const filler = Buffer.alloc(bytes - pdf.length - 400);
  for (let i = 0; i + 4 <= filler.length; i += 4) filler.writeUInt32LE(Math.imul(i, 2654435761) >>> 0, i);
  places.push(pdf.length);
  const head = Buffer.from(`${pdf}6 0 obj\n<</Length ${filler.length}>>\nstream\n`, "latin1");
  const tail = "\nendstream\nendobj\n";
  const xref = head.length + filler.length + tail.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return Buffer.concat([head, filler, Buffer.from(
    `${tail}xref\n0 7\n0000000000 65535 f \n${rows}trailer\n<</Size 7/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF\n`, "latin1")]);
}

const digest = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function signIn(visitor, address) {
  const own = await visitor.newPage();
  await own.goto(office.run("sign-in-link", address, "--base-url", office.url).trim().split("\n").at(-1));
  await own.getByRole("button", { name: "Se connecter" }).click();
  return own;
}

const notice = () => page.locator("p.notice").textContent();
const main = () => page.locator("main").textContent();

before(async () => {
  office.run("person", "import", join(root, "config/personnes-exemple.csv"), "--yes");
  const add = (start, end) => JSON.parse(office.run("meeting", "add", "--title", "Rencontre du comité", "--committee",
    committee, "--start", start, "--end", end, "--place", "Salle du conseil", "--json")).id;
  first = add("2025-02-12T13:30", "2025-02-12T16:00");
  second = add("2025-05-14T13:30", "2025-05-14T16:00");
  papers = {
    "rapport d’activités.pdf": largePdf(40_000_000),
    "lettre.docx": readFileSync(join(root, "tests/actions/documents/lettre.docx")),
  };
  for (const [name, bytes] of Object.entries(papers)) writeFileSync(join(office.folder, name), bytes);
  await office.serve();
  browser = await openBrowser();
  odile = await newVisitor(browser);
  page = await signIn(odile, "coordonnatrice@exemple.invalid");
});

after(async () => {
  await browser?.close();
  await office.close();
});

const minutes = () => `${office.url}/rencontres/${first}/compte-rendu`;

test("she notes that the meeting was held, and who came", async () => {
  office.run("committee", "quorum", committee, "--percent", "50");
  await page.goto(`${office.url}/rencontres/${first}`);
  await page.getByRole("button", { name: "Elle a eu lieu" }).click();
  await page.getByRole("button", { name: "Présences" }).click();
  await look(odile, page.url(), "presences");
  const rows = page.locator("table.attendance tbody tr");
  for (let i = 0; i < await rows.count(); ++i) await rows.nth(i).locator("select").first().selectOption("present");
  await rows.nth(1).locator("select").first().selectOption("excused");
  await rows.nth(1).locator("input[type=text]").fill("maladie");
  await page.getByLabel("Nom").first().fill("Jeanne Bouchard");
  await page.getByRole("button", { name: "Enregistrer les présences" }).click();
  assert.match(await notice(), /Les présences sont enregistrées\./);
  assert.match(await main(), /Quorum.*Il est atteint\./);
});

test("she writes the compte-rendu: what is typed is kept, decisions and follow-ups stand in it", async () => {
  await page.goto(`${office.url}/rencontres/${first}`);
  await page.getByRole("button", { name: "Commencer le compte-rendu" }).click();
  assert.match(await main(), /Absences motivées/);
  const varia = page.locator("section", { has: page.getByRole("heading", { name: /Varia/ }) });
  await varia.getByText("Rédiger «").click();
  await varia.getByLabel("Ce qui s’est dit").fill("On parle du **budget**.\n\nEt de [[la plainte]].");
  await varia.getByText(/Brouillon gardé à/).waitFor({ timeout: 10_000 });
  await page.reload();
  assert.match(await varia.textContent(), /sans l’enregistrer/);
  await varia.getByLabel("Décisions").fill("Le budget est adopté.\nLe logo est choisi.");
  await varia.getByRole("button", { name: "Enregistrer" }).click();
  assert.match(await notice(), /La section est enregistrée\./);
  for (const [what, who, day] of [["Réserver la salle", "Adèle Courteau", "2025-03-01"],
    ["Écrire aux maires", "Adèle Courteau", ""], ["Relire la charte", "Jeanne Bouchard", "2099-01-01"]]) {
    await varia.getByText("Noter un suivi").click();
    await varia.getByLabel("À faire").fill(what);
    await varia.getByLabel("Par qui").fill(who);
    if (day) await varia.getByLabel("D’ici le").fill(day);
    await varia.getByRole("button", { name: "Ajouter le suivi" }).click();
    assert.match(await notice(), /Le suivi est noté\./);
  }
  assert.equal(await varia.locator("ul.decisions li").count(), 2);
  await look(odile, minutes(), "compte-rendu-redaction");
});

test("she joins a PDF of 40 MB and a letter, and circulates", async () => {
  await page.goto(minutes());
  for (const name of Object.keys(papers)) {
    await page.getByText("Ajouter un document").click();
    const form = page.locator(`form[action="/rencontres/${first}/documents"]`);
    await form.locator("input[type=file]").setInputFiles(join(office.folder, name));
    await form.getByRole("button", { name: "Envoyer" }).click();
    assert.match(await notice(), /Le document est reçu\./);
  }
  await page.getByRole("button", { name: "Diffuser aux membres" }).click();
  assert.match(await notice(), /diffusé/);
});

test("a member downloads both on a phone, byte for byte, and goes on after a cut", async () => {
  member = await browser.newContext({ locale: "fr-CA", reducedMotion: "reduce", viewport: { width: 375, height: 812 }, acceptDownloads: true });
  const phone = await signIn(member, "adele.courteau@exemple.invalid");
  await phone.goto(minutes());
  assert.doesNotMatch(await phone.locator("main").textContent(), /Rédiger/);
  await look(member, minutes(), "compte-rendu-lecture");
  const targets = {};
  for (const [name, bytes] of Object.entries(papers)) {
    const link = phone.getByRole("link", { name: name.replace(/\.\w+$/, "") });
    targets[name] = await link.getAttribute("href");
    const [download] = await Promise.all([phone.waitForEvent("download"), link.click()]);
    assert.equal(download.suggestedFilename(), name);
    assert.equal(digest(readFileSync(await download.path())), digest(bytes));
  }
  const cookie = (await member.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const bytes = papers["rapport d’activités.pdf"];
  const [got, etag] = await part(office.url + targets["rapport d’activités.pdf"], { cookie }, 5_000_000);
  assert.ok(got.length >= 5_000_000 && got.length < bytes.length);
  const [rest, , status] = await part(office.url + targets["rapport d’activités.pdf"],
    { cookie, range: `bytes=${got.length}-`, "if-range": etag }, Infinity);
  assert.equal(status, 206);
  assert.equal(digest(Buffer.concat([got, rest])), digest(bytes));
});

/** What came of an answer before the connection was cut at that many bytes, its entity tag and its status. */
function part(url, headers, most) {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (reply) => {
      const pieces = [];
      let size = 0;
      const end = () => resolve([Buffer.concat(pieces), reply.headers.etag, reply.statusCode]);
      reply.on("data", (piece) => {
        pieces.push(piece);
        size += piece.length;
        if (size >= most) { end(); reply.destroy(); }
      });
      reply.on("end", end);
      reply.on("error", (error) => (size >= most ? undefined : reject(error)));
    }).on("error", reject).end();
  });
}

test("a member of another committee is told that there is nothing there", async () => {
  office.run("committee", "add", "Comité des arts");
  office.run("person", "add", "Paul Lanoue", "--email", "paul.lanoue@exemple.invalid");
  const other = await newVisitor(browser);
  const stranger = await signIn(other, "paul.lanoue@exemple.invalid");
  for (const path of ["/documents/1/rapport.pdf", "/documents/2/lettre.docx", `/rencontres/${first}/compte-rendu`,
    `/rencontres/${first}`, `/rencontres/${first}/compte-rendu.pdf`, `/rencontres/${first}/compte-rendu/public`])
    assert.equal((await stranger.goto(office.url + path)).status(), 404, path);
});

test("the words of the papers and of the compte-rendu are found by who may read them", async () => {
  const phone = await member.newPage();
  for (const words of ["funiculaire", "goelette", "budget", "l'avis OR"]) {
    await phone.goto(`${office.url}/comptes-rendus`);
    await phone.getByLabel(/Chercher dans/).fill(words);
    await phone.getByRole("button", { name: "Chercher" }).click();
    const found = await phone.locator("main").textContent();
    if (words.includes("OR")) assert.match(found, /Rien ne répond/);
    else assert.ok(await phone.locator("mark").count() > 0, words);
  }
  await look(member, `${office.url}/comptes-rendus?mots=budget`, "recherche");
  await look(member, `${office.url}/comptes-rendus`, "comptes-rendus");
  await look(member, `${office.url}/suivis`, "suivis");
});

test("the next agenda holds the approval and the follow-ups, the late one first; then it is approved and compared", async () => {
  await page.goto(`${office.url}/rencontres/${second}/ordre-du-jour`);
  const agenda = await main();
  const places = ["Adoption du compte-rendu de la rencontre du 12 février 2025", "Réserver la salle", "Relire la charte",
    "Écrire aux maires"].map((words) => agenda.indexOf(words));
  assert.ok(places.every((place) => place > 0), JSON.stringify(places));
  assert.deepEqual([...places].sort((a, b) => a - b), places);
  office.run("meeting", "hold", String(second));
  await page.goto(minutes());
  await page.getByText("Noter son approbation").click();
  await page.getByRole("button", { name: "Noter l’approbation" }).click();
  assert.match(await main(), /Approuvé le mercredi 14 mai 2025/);
  await page.getByRole("button", { name: "Versions" }).click();
  await page.getByRole("combobox", { name: "De", exact: true }).selectOption("1");
  await page.getByRole("button", { name: "Comparer" }).click();
  assert.match(await page.locator(".difference ins").first().textContent(), /./);
  await look(odile, page.url(), "versions");
  await page.goto(minutes());
  await page.getByRole("button", { name: "Rendre public" }).click();
  const anyone = await newVisitor(browser);
  const reader = await anyone.newPage();
  await reader.goto(`${office.url}/rencontres/${first}/compte-rendu/public`);
  const read = await reader.locator("main").textContent();
  assert.match(read, /\[passage retiré\]/);
  assert.doesNotMatch(read, /plainte|maladie/);
  await look(anyone, `${office.url}/comptes-rendus/publics`, "comptes-rendus-publics");
});
