// The search of a copy: it runs where the reader is, over the list that the copy brings, and asks nobody.
(() => {
  "use strict";

  const MOST = 200;
  const CYRILLIC = {
    а: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "yo", ж: "zh", з: "z", и: "i", ӣ: "i", й: "y", к: "k", қ: "q",
    л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ӯ: "u", ў: "u", ф: "f", х: "kh", ҳ: "h", ц: "ts",
    ч: "ch", ҷ: "j", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", і: "i", ї: "yi", є: "ye",
  };

  // Accents, script and the usual ways to write one sound differently do not keep a name from being found.
  const fold = (text) =>
    Array.from(text.toLowerCase())
      .map((sign) => CYRILLIC[sign] ?? sign)
      .join("")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/dzh|dj/g, "j")
      .replace(/kh/g, "h")
      .replace(/y([aeou])/g, "$1")
      .replace(/y/g, "i")
      .replace(/(.)\1/g, "$1")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();

  const words = new Map(
    Array.from(document.querySelectorAll("[data-words] dt")).map((term) => [term.textContent, term.nextElementSibling.textContent]),
  );
  const list = document.querySelector("[data-people]");
  const all = document.querySelector("[data-all]").getAttribute("href");
  const status = document.querySelector(".filter-sentence");
  const asked = new URLSearchParams(window.location.search);
  const countries = new Intl.DisplayNames([document.documentElement.lang], { type: "region" });

  const kind = (liberty) =>
    liberty.startsWith("HELD") || liberty === "HOUSE_ARREST" ? "HELD" : liberty.startsWith("RELEASED") ? "RELEASED" : liberty;

  const fits = ([ref, name, original, country, liberty, charge, sex, roles, from, to, others]) => {
    const is = (parameter, test) => !asked.get(parameter) || test(asked.get(parameter));
    const text = fold(asked.get("q") ?? "").split(" ").filter(Boolean);
    const hay = ` ${[ref, name, original ?? "", ...others].map(fold).join(" ")}`;
    const year = (day) => (day === null ? null : Number(day.slice(0, 4)));
    return (
      text.every((word) => hay.includes(` ${word}`)) &&
      is("country", (value) => value === country) &&
      is("liberty", (value) => value === liberty || value === kind(liberty)) &&
      is("charge", (value) => value === charge) &&
      is("sex", (value) => value === sex) &&
      is("role", (value) => roles.includes(value)) &&
      is("year", (value) => year(from) !== null && year(to) !== null && year(from) <= Number(value) && year(to) >= Number(value))
    );
  };

  const element = (tag, name, text) => {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = text;
    return made;
  };

  const row = ([ref, name, original, country, liberty, charge, , roles, from]) => {
    const item = document.createElement("li");
    const first = element("div", "rows__first", "");
    const link = element("a", "rows__title", name);
    link.href = all.replace(/index\.html$/, `${ref}/index.html`);
    first.append(link);
    if (original !== null) {
      const own = element("span", "name-original", original);
      own.dir = "auto";
      first.append(" ", own);
    }
    const said = [countries.of(country), ...roles.map((role) => words.get(role)), words.get(liberty), words.get(charge)];
    if (from !== null) {
      said.push(list.dataset.since.replace("{0}", from.slice(0, 4)));
    }
    item.append(first, element("p", "rows__second", said.filter(Boolean).join(" · ")));
    return item;
  };

  const field = document.getElementById("q");
  field.value = asked.get("q") ?? "";
  const found = window.vigilPeople.filter(fits);
  list.append(...found.slice(0, MOST).map(row));
  status.textContent =
    found.length === 0
      ? status.dataset.none
      : status.dataset.found.replace("{0}", found.length) +
        (found.length > MOST ? ` ${status.dataset.most.replace("{0}", MOST)}` : "");
})();
