// A table of claims is read from a file into the field that is sent.
for (const box of document.querySelectorAll("[data-file-into]")) {
  const field = document.getElementById(box.dataset.fileInto);
  box.querySelector("input").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file && field) field.value = await file.text();
  });
}

// The API's own description says what can be asked: it makes the form to try it.
const trying = document.querySelector("[data-api]");

const askable = (description) =>
  Object.entries(description.paths)
    .filter(([, methods]) => methods.get)
    .map(([path, { get, parameters = [] }]) => ({
      path,
      about: get.description ?? get.summary ?? "",
      parameters: [...parameters, ...(get.parameters ?? [])].filter((p) => p.in !== "header"),
    }));

const fieldOf = (parameter, needed) => {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const hint = document.createElement("p");
  input.id = `api-${parameter.name}`;
  input.name = parameter.name;
  input.dir = "ltr";
  input.required = parameter.in === "path";
  input.value = parameter.example ?? parameter.schema?.examples?.[0] ?? "";
  label.htmlFor = input.id;
  label.textContent = input.required ? `${parameter.name} (${needed})` : parameter.name;
  hint.className = "note";
  hint.id = `${input.id}-hint`;
  hint.textContent = parameter.description ?? "";
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

const tryApi = async (form) => {
  const part = (name) => form.querySelector(`[data-${name}]`);
  const [about, fields, status, answer] = ["about", "fields", "status", "answer"].map(part);
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
      about.textContent = chosen.about;
      fields.replaceChildren(
        ...chosen.parameters.map((parameter) => fieldOf(parameter, status.dataset.needed)),
      );
      fields.hidden = chosen.parameters.length === 0;
    };
    select.replaceChildren(...all.map(({ path }) => new Option(path)));
    select.addEventListener("change", show);
    show();
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const chosen = all[select.selectedIndex];
      const address = addressOf(base, chosen, new FormData(form));
      say(status.dataset.waiting);
      try {
        const reply = await fetch(address);
        const text = await reply.text();
        say(`${reply.status} ${address}`);
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
