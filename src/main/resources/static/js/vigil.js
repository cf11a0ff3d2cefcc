// Progressive enhancement: every page works without this file.
// No markup is ever built from strings, so it runs under Trusted Types; nothing that a person types is stored here.
(() => {
  "use strict";

  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // ---- light or dark ----

  const toggleTheme = () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    try {
      window.localStorage.setItem("vigil-theme", root.dataset.theme);
    } catch {
      // The choice then lasts for this page only.
    }
  };

  // ---- keys on the work queue ----

  const tasks = () => all("[data-task]");
  const opener = (task) => task.querySelector("a[href]");

  const step = (by) => {
    const rows = tasks();
    if (rows.length === 0) {
      return;
    }
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    const next = here < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, here + by));
    opener(rows[next])?.focus();
    rows[next].scrollIntoView({ block: "nearest" });
  };

  const take = () => {
    const here = tasks().find((row) => row.contains(document.activeElement));
    here?.querySelector(".act button")?.click();
  };

  // ---- choosing several tasks ----

  const choose = () => {
    const here = tasks().find((row) => row.contains(document.activeElement));
    here?.querySelector("[data-choose]")?.click();
  };

  const watchChosen = (bulk) => {
    const boxes = all("[data-choose]");
    const chosen = bulk.querySelector("[data-chosen]");
    const count = () => {
      const ticked = boxes.filter((box) => box.checked).length;
      chosen.textContent = String(ticked);
      if (ticked > 0) {
        bulk.open = true;
      }
    };
    boxes.forEach((box) => box.addEventListener("change", count));
    count();
  };

  const help = () => {
    const dialog = document.getElementById("keys");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  };

  const keys = { j: () => step(1), k: () => step(-1), x: choose, a: take, "?": help };

  const onKey = (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act && (event.key === "?" || tasks().length > 0)) {
      event.preventDefault();
      act();
    }
  };

  // ---- likely duplicates while typing ----
  // <form data-duplicates="/desk/cases/duplicates" data-duplicates-into="duplicates">: the whole form is asked about.

  const fragment = (url, form) =>
    new Promise((resolve, reject) => {
      // The browser parses the answer as an inert document: no string ever becomes markup in our own code.
      const request = new XMLHttpRequest();
      request.open("POST", url);
      request.responseType = "document";
      request.setRequestHeader("X-Requested-With", "fetch");
      request.onload = () => (request.status === 200 && request.response ? resolve(request.response) : reject());
      request.onerror = reject;
      request.send(new URLSearchParams(new FormData(form)));
    });

  const watchDuplicates = (form) => {
    const into = document.getElementById(form.dataset.duplicatesInto);
    const names = () => all("input[name^='names.'][name$='.text']", form);
    let timer = 0;
    let asked = 0;
    const look = async () => {
      if (!names().some((input) => input.value.trim().length > 2)) {
        into.replaceChildren();
        return;
      }
      const turn = ++asked;
      try {
        const answer = await fragment(form.dataset.duplicates, form);
        if (turn === asked) {
          all("script", answer).forEach((script) => script.remove());
          into.replaceChildren(...Array.from(answer.body.childNodes, (node) => document.importNode(node, true)));
        }
      } catch {
        // The server looks again when the form is sent.
      }
    };
    const soon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, 300);
    };
    if (into) {
      form.addEventListener("input", soon);
      look();
    }
  };

  // ---- review: every minimum fact is looked at before approval ----
  // The server decides; this only marks what was opened and says how many are left.

  const watchFocus = (list) => {
    const left = document.getElementById(list.dataset.seenLeft);
    const boxes = all("input[type=checkbox]", list);
    const count = () => {
      if (left) {
        left.textContent = String(boxes.filter((box) => !box.checked).length);
      }
    };
    boxes.forEach((box) => box.addEventListener("change", count));
    count();
  };

  // ---- start ----

  document.addEventListener("keydown", onKey);
  all("[data-theme-toggle]").forEach((button) => button.addEventListener("click", toggleTheme));
  all("[data-print]").forEach((button) => button.addEventListener("click", () => window.print()));
  all("form[data-duplicates]").forEach(watchDuplicates);
  all("[data-seen-left]").forEach(watchFocus);
  all("[data-bulk]").forEach(watchChosen);
  document.querySelector("[data-errors]")?.focus();

  // On wide screens the filters stand open beside the list.
  if (window.matchMedia("(min-width: 60em)").matches) {
    all("details.facets-fold").forEach((fold) => {
      fold.open = true;
    });
  }

  // One press is enough: a second one would only be refused.
  all("form[method=post]").forEach((form) =>
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
    }),
  );
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => delete form.dataset.sent));
})();
