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
