// The theme by the reader's choice. Everything else on these pages works without script.
const root = document.documentElement;

const kept = () => {
  try {
    return localStorage.getItem("theme");
  } catch {
    return null;
  }
};
const chosen = kept();
if (chosen) root.dataset.theme = chosen;

document.querySelector("[data-switch-theme]")?.addEventListener("click", () => {
  const follows = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  root.dataset.theme = (root.dataset.theme ?? follows) === "dark" ? "light" : "dark";
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // The choice then holds for this page alone.
  }
});

// The list of rounds closes when the reader goes on elsewhere.
const rounds = document.querySelector(".rounds");
if (rounds) {
  document.addEventListener("click", (event) => {
    if (!rounds.contains(event.target)) rounds.open = false;
  });
  rounds.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !rounds.open) return;
    rounds.open = false;
    rounds.querySelector("summary").focus();
  });
}

// On a phone the pages of a round are one row: the page that is open is in sight.
const pages = document.querySelector(".of-round ul");
const open = pages?.querySelector("[aria-current]")?.getBoundingClientRect();
if (open) {
  const row = pages.getBoundingClientRect();
  pages.scrollBy({ left: open.left + open.width / 2 - row.left - row.width / 2 });
}

/** The other languages keep what the address asks for. */
const keepLanguages = () => {
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
};
keepLanguages();
