"use strict";

// A button <button type="button" data-copy="ID" hidden> copies the text or the value of the element ID. Without script it
// stays hidden.
for (const button of document.querySelectorAll("button[data-copy]")) {
  const words = button.textContent;
  button.hidden = !navigator.clipboard;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    await navigator.clipboard.writeText(source.value ?? source.textContent.trim());
    button.textContent = "Copié";
    setTimeout(() => { button.textContent = words; }, 2000);
  });
}

// A form with a hidden field "brouillon" is kept there, two seconds after the last letter typed, and says so beside its
// button. What could not be kept is said too, and tried again at the next letter.
for (const field of document.querySelectorAll('input[type="hidden"][name="brouillon"]')) {
  const form = field.form;
  const told = document.createElement("p");
  told.className = "muted";
  told.setAttribute("role", "status");
  form.append(told);
  let waiting;
  const keep = async () => {
    try {
      const reply = await fetch(field.value, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!reply.ok) throw new Error(String(reply.status));
      told.textContent = await reply.text();
    } catch {
      told.textContent = "Le brouillon n’a pas pu être gardé. Votre texte est encore ici.";
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 2000);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
}
