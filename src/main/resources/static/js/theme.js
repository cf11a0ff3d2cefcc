// Runs before the first paint, so that a chosen theme never flashes. Holds nothing but "light" or "dark".
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const chosen = window.localStorage.getItem("vigil-theme");
    if (chosen === "light" || chosen === "dark") {
      root.dataset.theme = chosen;
    }
  } catch {
    // Storage is closed in some private windows: the system's own choice stands.
  }
})();
