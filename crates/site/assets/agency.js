// Searching, filtering and sorting in place: ranking, comparison, services. The address says the
// same as it does to the server; pages that stand as files are asked by their address here.
{
  // Marks that are left out, and letters that are taken for one another: as in search.rs.
  const marks =
    /[\u0300-\u036F\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u200B-\u200F]/gu;
  const letters = { ي: "ی", ى: "ی", ې: "ی", ك: "ک", ة: "ه", ە: "ه", ھ: "ه", ہ: "ه" };
  const unified = (c) => {
    const code = c.codePointAt(0);
    if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
    if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
    return letters[c] ?? c;
  };

  /** The words of a text, each folded to one spelling. */
  const wordsOf = (text) =>
    [...text.normalize("NFKD").toLowerCase().replace(marks, "")]
      .map(unified)
      .join("")
      .split(/[^\p{Alphabetic}\p{N}]+/u)
      .filter(Boolean);

  /** Whether every word is in the keys that a row carries. */
  const finds = (words, keys) => words.every((word) => keys.includes(word));

  const number = (n) => new Intl.NumberFormat(document.documentElement.lang).format(n);

  /** The state of a form as an address without what is empty or as usual. */
  const stateOf = (form, usual) => {
    const state = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      const text = value.trim();
      if (text && text !== usual[name]) state.append(name, text);
    }
    return state;
  };

  /** Makes the address say a state, and with it all that says the address. */
  const keep = (state) => {
    const query = state.toString();
    history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${location.hash}`);
    keepLanguages();
    // What is printed says what is shown.
    const printed = document.querySelector("[data-address]");
    if (printed) printed.textContent = printed.textContent.split("?")[0] + location.search;
  };

  /** Sets the fields of a form to what an address says. */
  const fill = (form, query) => {
    for (const field of form.elements) {
      if (!field.name) continue;
      const value = query.get(field.name);
      const known = field.type === "search" || [...(field.options ?? [])].some((o) => o.value === value);
      if (value !== null && known) field.value = value;
    }
  };

  const tell = (page, shown, all) => {
    const count = page.querySelector("[data-count]");
    const text = count.dataset.count.replace("{shown}", number(shown)).replace("{all}", number(all));
    if (count.textContent !== text) count.textContent = text;
    page.querySelector("[data-empty]").hidden = shown > 0;
  };

  /** The mark of a published figure, as the page has it beside others. */
  const markOf = (page) => page.querySelector("template[data-mark]").content.cloneNode(true);

  const data = (page, selector) => {
    const element = page.querySelector(selector);
    return element && JSON.parse(element.textContent);
  };

  // Pages that stand as files carry all lists; elsewhere the server gives the cells of another one.
  const ranking = () => {
    const form = document.querySelector("form[data-ranking]");
    if (!form) return;
    const page = form.closest("article");
    const table = page.querySelector("[data-rows]");
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells];
    const lists = data(page, "[data-lists]");
    const firstList = form.elements.by.options[0].value;
    const columnOf = (key) => heads.findIndex((head) => head.dataset.key === key);
    const falls = (key) => key !== "rank" && key !== "name";
    // Another list, or another part of it, is another page of the server, which the button asks for: a
    // choice by itself leads nowhere. What stands on this page is what the server had chosen.
    const chosenByServer = lists ? [] : [form.elements.by, form.elements.part].filter(Boolean);
    const shownOf = (field) => [...field.options].find((option) => option.defaultSelected)?.value ?? "";
    const waits = () => chosenByServer.some((field) => field.value !== shownOf(field));
    const isDescending = () => (form.elements.dir.value || (falls(form.elements.sort.value) ? "desc" : "asc")) === "desc";

    const shows = (row, words) => {
      const { category, band, parent } = form.elements;
      return (
        (!category?.value || row.dataset.category === category.value) &&
        (!band?.value || row.dataset.band === band.value) &&
        (!parent?.value || row.dataset.family.includes(` ${parent.value} `)) &&
        finds(words, row.dataset.keys) &&
        row.dataset.out === undefined
      );
    };

    const sort = () => {
      const key = form.elements.sort.value || "rank";
      const at = columnOf(key);
      const cell = (row, column) => row.cells[column]?.dataset.sort ?? "";
      const turn = isDescending() ? -1 : 1;
      const rank = (row) => Number(cell(row, columnOf("rank")) || Infinity);
      const name = (row) => Number(cell(row, columnOf("name")));
      const by = (row) => (cell(row, at) === "" ? null : Number(cell(row, at)));
      const apart = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
      const ordered = rows.toSorted((a, b) => {
        const [x, y] = [by(a), by(b)];
        if ((x === null) !== (y === null)) return x === null ? 1 : -1;
        return turn * apart(x, y) || apart(rank(a), rank(b)) || apart(name(a), name(b));
      });
      if (ordered.some((row, i) => table.tBodies[0].rows[i] !== row)) table.tBodies[0].append(...ordered);
      for (const head of heads) {
        if (head.dataset.key === key) head.setAttribute("aria-sort", turn < 0 ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      }
    };

    const put = (cell, text, value) => {
      if (!cell) return;
      cell.textContent = text;
      cell.dataset.sort = value;
    };

    const firstShown = rows[0]?.querySelector(".score")?.dataset.figure;
    const bands = new Map(rows.map((row) => [row, row.querySelector(".band")]));

    // Only on pages that stand as files: the cells of another list.
    const relist = () => {
      const id = form.elements.by.value;
      const list = lists?.[id];
      if (!list || table.dataset.list === id) return;
      table.dataset.list = id;
      table.caption.textContent = list.caption;
      page.querySelector("[data-sentence]").textContent = list.sentence;
      for (const row of rows) {
        const cells = list.rows[row.id];
        if (!cells) {
          row.dataset.out = "";
          continue;
        }
        delete row.dataset.out;
        const rank = row.querySelector(".rank");
        put(rank, cells.rank + (cells.tie ? "=" : ""), cells.rank_value);
        rank.title = cells.tie;
        rank.dataset.value = cells.rank_value;
        rank.dataset.figure = `rank ${id}`;
        if (cells.rank_is_published) rank.append(markOf(page));
        const score = row.querySelector(".score");
        score.dataset.sort = score.dataset.value = cells.score_value;
        score.dataset.figure = `published ${list.measure}`;
        score.querySelector(".value").textContent = cells.score;
        const meter = score.querySelector("rect.value");
        meter.setAttribute("x", cells.meter.x || "0");
        meter.setAttribute("width", cells.meter.width);
        score.querySelector(".really")?.remove();
        if (cells.score_is_published) score.querySelector(".with-mark").append(markOf(page));
        // Beside another score than its own a level would be read as the level of that one.
        const band = bands.get(row);
        if (`published ${list.measure}` === firstShown) row.querySelector(".name").append(band ?? "");
        else band?.remove();
        put(row.querySelector(".points"), cells.points, cells.points_value);
        put(row.querySelector(".places"), cells.places, cells.places_value);
      }
    };

    const show = () => {
      relist();
      const words = wordsOf(form.elements.q.value);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !shows(row, words);
        shown += row.hidden ? 0 : 1;
      }
      sort();
      tell(page, shown, rows.filter((row) => row.dataset.out === undefined).length);
      const usual = { by: firstList, sort: "rank", part: form.elements.part?.options[0].value };
      const state = stateOf(form, usual);
      for (const field of chosenByServer) {
        const value = shownOf(field);
        if (value === usual[field.name]) state.delete(field.name);
        else state.set(field.name, value);
      }
      keep(state);
    };

    if (lists && location.search) {
      fill(form, new URLSearchParams(location.search));
      const { category, band, parent } = form.elements;
      if (category?.value || band?.value || parent?.value) form.querySelector(".fold").open = true;
      show();
    }
    form.addEventListener("input", () => {
      if (!waits()) show();
    });
    form.addEventListener("submit", (event) => {
      if (!lists) return;
      event.preventDefault();
      show();
      page.querySelector("#list").scrollIntoView();
    });
    for (const head of heads) {
      head.querySelector("a")?.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const { sort: field, dir } = form.elements;
        const turned = field.value === head.dataset.key && isDescending() === falls(field.value);
        field.value = head.dataset.key;
        dir.value = turned ? (falls(field.value) ? "asc" : "desc") : "";
        show();
      });
    }
    for (const link of page.querySelectorAll("[data-reset]")) {
      link.addEventListener("click", (event) => {
        if (waits()) return;
        event.preventDefault();
        for (const name of ["q", "category", "band", "parent"]) {
          if (form.elements[name]) form.elements[name].value = "";
        }
        show();
        form.elements.q.focus();
      });
    }
  };

  // Services: only where all stand on one page, which is where nobody answers.
  const services = () => {
    const aPage = 100;
    const form = document.querySelector("form[data-services]");
    const page = form?.closest("article");
    const rows = page ? [...page.querySelectorAll("[data-rows] tbody tr")] : [];
    if (rows.length === 0 || rows[0].dataset.keys === undefined) return;
    const names = [...form.elements].filter((field) => field.tagName === "SELECT" && field.name !== "of");
    const turner = document.createElement("nav");
    turner.className = "pages";
    page.querySelector("[data-rows]").after(turner);
    let at = 1;

    const show = () => {
      const words = wordsOf(form.elements.q.value);
      const found = rows.filter(
        (row) =>
          (!form.elements.of.value || row.dataset.of === form.elements.of.value) &&
          names.every((field, i) => !field.value || row.cells[i + 2].dataset.value === field.value) &&
          finds(words, row.dataset.keys),
      );
      const pages = Math.max(1, Math.ceil(found.length / aPage));
      at = Math.min(Math.max(at, 1), pages);
      const shown = new Set(found.slice((at - 1) * aPage, at * aPage));
      for (const row of rows) row.hidden = !shown.has(row);
      const buttons = Array.from({ length: pages > 1 ? pages : 0 }, (_, i) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = number(i + 1);
        if (i + 1 === at) button.setAttribute("aria-current", "page");
        button.addEventListener("click", () => {
          at = i + 1;
          show();
          form.scrollIntoView();
        });
        return button;
      });
      turner.replaceChildren(...buttons);
      tell(page, found.length, rows.length);
      const state = stateOf(form, {});
      if (at > 1) state.set("page", at);
      keep(state);
    };

    const query = new URLSearchParams(location.search);
    fill(form, query);
    at = Number(query.get("page")) || 1;
    show();
    form.addEventListener("input", () => {
      at = 1;
      show();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
    });
  };

  // Comparison: where nobody answers, the table is made here from the table of all.
  const compare = () => {
    const form = document.querySelector("form[data-compare]");
    const page = form?.closest("article");
    const all = page && data(page, "[data-all]");
    if (!all) return;
    const holder = page.querySelector("[data-sheet]");
    const make = (name, text, attributes = {}) => {
      const element = document.createElement(name);
      element.append(...[text].flat().filter((part) => part !== ""));
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const round = (x, decimals) =>
      new Intl.NumberFormat(document.documentElement.lang, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }).format(x);

    const bar = (value, [low, high]) => {
      const shape = (name, attributes) => {
        const element = document.createElementNS("http://www.w3.org/2000/svg", name);
        for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
        return element;
      };
      const meter = shape("svg", { class: "meter", "aria-hidden": "true", focusable: "false" });
      const at = (x) => Math.min(Math.max((x - low) / (high - low), 0), 1) * 100;
      const [from, to] = [at(0), at(value ?? 0)].sort((a, b) => a - b);
      const [x, width] = [from, to - from].map((part) => `${part.toFixed(1)}%`);
      meter.append(shape("rect", { width: "100%", height: "100%" }), shape("rect", { class: "value", x, width, height: "100%" }));
      return meter;
    };

    const lineOf = (line, chosen) => {
      const values = chosen.map((i) => line.values[i]).filter((x) => x !== null);
      const [least, most] = [Math.min(...values), Math.max(...values)];
      const distinguishes = line.more_is_better !== null && least < most;
      const [best, last] = line.more_is_better ? [most, least] : [least, most];
      const end = (x) => (x === best ? "best" : x === last ? (line.more_is_better ? "last" : "lastPlace") : "");
      const note = (x) => {
        const word = distinguishes && end(x);
        const isTied = values.filter((other) => other === x).length > 1;
        return word ? holder.dataset[isTied ? `${word}Tied` : word] : "";
      };
      return make("tr", [
        make("th", line.title, { scope: "row" }),
        ...chosen.map((i) =>
          make(
            "td",
            [
              make("span", [make("span", line.texts[i], { class: "value" }), line.published?.includes(i) ? markOf(page) : ""], { class: "with-mark" }),
              " ",
              make("span", note(line.values[i]), { class: "note-word" }),
              line.ends === null ? "" : bar(line.values[i], line.ends),
            ],
            { "data-label": all.subjects[i].name },
          ),
        ),
        make("td", distinguishes ? round(most - least, line.decimals) : "", { class: "difference", "data-label": holder.dataset.difference }),
      ]);
    };

    // The score that is shown first is the first line.
    const sentenceOf = (chosen, { leads, lead, equal, separator, and, intro }) => {
      const { values, decimals } = all.groups[0].lines[0];
      const scored = chosen.filter((i) => values[i] !== null).sort((a, b) => values[b] - values[a]);
      if (scored.length < 2) return intro;
      const [most, least] = [values[scored[0]], values[scored.at(-1)]];
      const those = (score) => scored.filter((i) => round(values[i], decimals) === round(score, decimals));
      const names = (score) => {
        const several = those(score).map((i) => all.subjects[i].name);
        const last = several.pop();
        return several.length ? several.join(separator) + and + last : last;
      };
      const first = those(most);
      if (first.length === scored.length) {
        return equal.replace("{names}", () => names(most)).replace("{score}", () => round(most, decimals));
      }
      return (first.length > 1 ? lead : leads)
        .replace("{first}", () => names(most))
        .replace("{last}", () => names(least))
        .replace("{points}", () => round(most - least, decimals));
    };

    const show = () => {
      const ids = [...new Set(new FormData(form).getAll("a"))].filter(Boolean);
      const chosen = ids.map((id) => all.subjects.findIndex((s) => s.id === id)).filter((i) => i >= 0);
      const advice = page.querySelector("[data-advice]");
      if (advice) advice.hidden = chosen.length > 1;
      const sentence = page.querySelector("[data-sentence]");
      sentence.textContent = sentenceOf(chosen, sentence.dataset);
      if (chosen.length < 2) return holder.replaceChildren();
      const names = chosen.map((i) => all.subjects[i]);
      const head = make("tr", [
        make("th", holder.dataset.figureTitle, { scope: "col" }),
        ...names.map((s) => make("th", make("a", s.name, { href: s.link }), { scope: "col" })),
        make("th", holder.dataset.difference, { scope: "col" }),
      ]);
      const bodies = all.groups.map((group) =>
        make("tbody", [
          make("tr", make("th", group.title, { scope: "rowgroup", colspan: chosen.length + 2 }), { class: "group" }),
          // A list of which nobody compared is a member says nothing.
          ...group.lines
            .filter((line) => group !== all.groups[0] || chosen.some((i) => line.texts[i] !== "—"))
            .map((line) => lineOf(line, chosen)),
        ]),
      );
      const table = make("table", [make("caption", holder.dataset.caption), make("thead", head), ...bodies], { class: "sheet" });
      holder.replaceChildren(make("div", table, { class: "scroll", tabindex: "0", role: "region", "aria-label": document.title }));
      keep(stateOf(form, {}));
    };

    const fields = [...form.querySelectorAll("select")];
    const asked = new URLSearchParams(location.search).getAll("a");
    fields.forEach((field, i) => {
      if (asked[i]) field.value = asked[i];
    });
    if (asked.length > 0) show();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      show();
      holder.scrollIntoView();
    });
  };

  ranking();
  services();
  compare();
}
