// A table of claims is read from a file into the field that is sent.
for (const box of document.querySelectorAll("[data-file-into]")) {
  const field = document.getElementById(box.dataset.fileInto);
  box.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file && field) field.value = await file.text();
  });
}

// The API's own description says what can be asked; the page has the words for it.
const trying = document.querySelector("[data-api]");

const askable = (description) =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    ["get", "post"]
      .filter((method) => methods[method])
      .map((method) => {
        const { operationId, summary = "", description: more, parameters = [] } = methods[method];
        return {
          id: operationId,
          method: method.toUpperCase(),
          path,
          about: more ?? summary,
          parameters: [...(methods.parameters ?? []), ...parameters].filter((p) => p.in !== "header"),
        };
      }),
  );

const wordsFor = (...names) =>
  names.map((name) => document.querySelector(`[data-for="${name}"]`)).find(Boolean);

// Fills in the page's words; without them those of the description, with what is typed as code.
const explain = (box, words, otherwise = "") => {
  if (words) box.replaceChildren(...words.cloneNode(true).childNodes);
  else
    box.replaceChildren(
      ...otherwise.split("`").map((text, at) => {
        const piece = document.createElement(at % 2 ? "code" : "bdi");
        piece.textContent = text;
        return piece;
      }),
    );
};

const fieldOf = (operation, parameter, needed) => {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const name = document.createElement("code");
  const input = document.createElement("input");
  const hint = document.createElement("p");
  const words = wordsFor(`${operation.id}.${parameter.name}`, parameter.name);
  input.id = `api-${parameter.name}`;
  input.name = parameter.name;
  input.dir = "ltr";
  input.required = parameter.in === "path";
  input.value = words?.dataset.example ?? parameter.example ?? "";
  label.htmlFor = input.id;
  name.textContent = parameter.name;
  label.append(name);
  if (input.required) label.append(` (${needed})`);
  hint.className = "note";
  hint.id = `${input.id}-hint`;
  explain(hint, words, parameter.description);
  if (hint.textContent) input.setAttribute("aria-describedby", hint.id);
  box.append(label, input, hint);
  return box;
};

const addressOf = (base, { path, parameters }, values) => {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, schema } of parameters) {
    const value = values.get(name) ?? "";
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(value));
    // Filters of any name are typed as they stand in an address: `electronification=full`.
    else if (schema?.type === "object") new URLSearchParams(value).forEach((v, k) => query.set(k, v));
    else if (value) query.set(name, value);
  }
  return `${base}${filled}${query.size ? `?${query}` : ""}`;
};

// Claims are sent as JSON or as a table.
const sent = ({ method }, text) => {
  if (method === "GET") return {};
  const type = /^\s*[[{]/.test(text) ? "application/json" : "text/csv";
  return { method, headers: { "Content-Type": type }, body: text };
};

const tryApi = async (form) => {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [about, fields, body, status, answer] = ["about", "fields", "body", "status", "answer"].map(part);
  const select = form.querySelector("select");
  const say = (text) => {
    status.textContent = text;
  };
  try {
    const description = await (await fetch(form.dataset.api)).json();
    const all = askable(description);
    const base = new URL(form.dataset.api, location).pathname.replace(/\/openapi\.json$/, "");
    const show = () => {
      const chosen = all[select.selectedIndex];
      explain(about, wordsFor(chosen.id), chosen.about);
      fields.replaceChildren(
        ...chosen.parameters.map((parameter) => fieldOf(chosen, parameter, status.dataset.needed)),
      );
      fields.hidden = chosen.parameters.length === 0;
      body.hidden = chosen.method === "GET";
      answer.hidden = true;
      say("");
    };
    select.replaceChildren(
      ...all.map(({ id, method, path }) => new Option(`${method} ${path}`, id)),
    );
    select.addEventListener("change", show);
    show();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const chosen = all[select.selectedIndex];
      const address = addressOf(base, chosen, new FormData(form));
      say(status.dataset.waiting);
      try {
        const reply = await fetch(address, sent(chosen, body.querySelector("textarea").value));
        const text = await reply.text();
        const line = document.createElement("code");
        line.textContent = `${reply.status} ${address}`;
        status.replaceChildren(line);
        answer.hidden = false;
        try {
          answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
        } catch {
          answer.textContent = text;
        }
      } catch {
        say(status.dataset.failed);
      }
    });
  } catch {
    say(status.dataset.failed);
  }
};

if (trying) tryApi(trying);
