// Dots of a strip say their names: where a mouse points, at the first tap, and by the keyboard.
for (const chart of document.querySelectorAll("svg.chart:has(a circle)")) {
  /** A finger covers so many pixels around its middle. */
  const reach = 22;
  const rightToLeft = document.documentElement.dir === "rtl";
  // Each link has a circle for narrow windows and one for wide ones, of which one is shown.
  const placeOf = ({ link }) => link.querySelector("circle").cx.baseVal.valueInSpecifiedUnits;
  const boxOf = ({ link }) =>
    [...link.querySelectorAll("circle")].map((circle) => circle.getBoundingClientRect()).find((box) => box.width > 0) ??
    link.getBoundingClientRect();
  const dots = [...chart.querySelectorAll("a:has(circle)")]
    .map((link) => ({ link, name: link.querySelector("title").textContent }))
    .toSorted((a, b) => (placeOf(a) - placeOf(b)) * (rightToLeft ? -1 : 1));
  const holder = chart.parentElement;
  const label = document.createElement("p");
  label.className = "dot-name";
  label.hidden = true;
  label.setAttribute("aria-hidden", "true");
  holder.classList.add("has-dots");
  holder.append(label);
  let named = null;

  const name = (dot) => {
    named?.link.classList.remove("is-named");
    named = dot;
    label.hidden = !dot;
    if (!dot) return;
    dot.link.classList.add("is-named");
    label.textContent = dot.name;
    const [around, at] = [holder.getBoundingClientRect(), boxOf(dot)];
    const middle = at.x + at.width / 2 - around.x;
    const half = label.offsetWidth / 2;
    label.style.left = `${Math.max(0, Math.min(middle - half, around.width - 2 * half))}px`;
    label.style.top = `${at.bottom - around.y + 10}px`;
  };

  const nearest = ({ clientX, clientY }) => {
    let found = null;
    let least = reach;
    for (const dot of dots) {
      const at = boxOf(dot);
      const distance = Math.hypot(at.x + at.width / 2 - clientX, at.y + at.height / 2 - clientY);
      if (distance < least) [found, least] = [dot, distance];
    }
    return found;
  };

  // The keyboard stops once at the chart; arrows go from dot to dot.
  const stop = (dot) => {
    for (const other of dots) other.link.setAttribute("tabindex", other === dot ? "0" : "-1");
  };
  stop(dots[0]);
  // The label takes the place of the browser's own.
  for (const { link, name } of dots) {
    link.setAttribute("aria-label", name);
    link.querySelector("title").remove();
  }
  chart.addEventListener("focusin", (event) => {
    const dot = dots.find((d) => d.link === event.target);
    if (!dot || !dot.link.matches(":focus-visible")) return;
    stop(dot);
    name(dot);
  });
  chart.addEventListener("focusout", () => name(null));
  chart.addEventListener("keydown", (event) => {
    const at = dots.findIndex((d) => d.link === document.activeElement);
    const forward = rightToLeft ? "ArrowLeft" : "ArrowRight";
    const steps = { [forward]: 1, [rightToLeft ? "ArrowRight" : "ArrowLeft"]: -1, Home: -dots.length, End: dots.length };
    if (event.key === "Escape") name(null);
    if (at < 0 || steps[event.key] === undefined) return;
    event.preventDefault();
    dots[Math.max(0, Math.min(dots.length - 1, at + steps[event.key]))].link.focus({ focusVisible: true });
  });

  let touched = false;
  chart.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
  });
  chart.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") name(dots.find((d) => d.link === event.target.closest("a")) ?? null);
  });
  chart.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") name(null);
  });
  chart.addEventListener("click", (event) => {
    if (!touched) return;
    const dot = nearest(event);
    event.preventDefault();
    if (dot && dot === named) location.assign(dot.link.getAttribute("href"));
    else name(dot);
  });
}
