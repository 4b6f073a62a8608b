"use strict";
const one = (id) => document.getElementById(id);
const words = (element) => element.textContent.toLowerCase();
const soon = (call) => {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(call, 60); };
};
const show = (element, is) => { if (element.hidden === is) element.hidden = !is; };
const wanted = (field) => field.value.toLowerCase().split(/\s+/).filter(Boolean);
const has = (text, parts) => parts.every((part) => text.includes(part));
const reorder = (parent, items, compare) => parent.append(...items.slice().sort(compare).map((item) => item.element));

const data = JSON.parse(one("data").textContent);

function fixes() {
  const form = one("filter");
  if (!form) return;
  const groups = [...document.querySelectorAll(".group")].map((element, order) => ({
    element, order, path: element.dataset.path, many: Number(element.dataset.many), head: null,
    found: [...element.querySelectorAll(".finding")].map((item) => ({
      element: item, text: null, code: item.dataset.code, severity: item.classList[1],
    })),
  }));
  const total = groups.reduce((sum, group) => sum + group.found.length, 0);
  const orders = {
    grave: (a, b) => a.order - b.order,
    path: (a, b) => (a.path < b.path ? -1 : 1),
    most: (a, b) => b.many - a.many || a.order - b.order,
  };
  let sorted = "grave";
  const apply = () => {
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const parts = wanted(one("f-text")), family = one("f-family").value, path = one("f-page").value;
    let shown = 0, files = 0;
    for (const group of groups) {
      let here = 0;
      if (!path || group.path === path) {
        if (parts.length) group.head ??= words(group.element.firstElementChild);
        for (const item of group.found) {
          let is = severities.has(item.severity) && (!family || item.code.startsWith(family));
          if (is && parts.length) {
            item.text ??= `${group.head} ${words(item.element)}`;
            is = has(item.text, parts);
          }
          show(item.element, is);
          here += is;
        }
      }
      show(group.element, here > 0);
      shown += here;
      files += here > 0;
    }
    const order = one("f-sort").value;
    if (order !== sorted) {
      reorder(one("groups"), groups, orders[order]);
      sorted = order;
    }
    const all = shown === total ? "" : ` of ${total}`;
    one("count").textContent = `${shown}${all} findings in ${files} ${files === 1 ? "file" : "files"}`;
    show(one("nothing"), shown === 0);
  };
  const reset = () => { form.reset(); apply(); };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", soon(apply));
  form.addEventListener("reset", () => setTimeout(apply));
  one("again").addEventListener("click", () => { reset(); one("f-text").focus(); });
  for (const link of document.querySelectorAll("[data-only]")) {
    link.addEventListener("click", () => {
      form.reset();
      for (const box of form.querySelectorAll("[name=severity]")) box.checked = box.value === link.dataset.only;
      apply();
    });
  }
  apply();
}

function pages() {
  const form = one("page-filter");
  if (!form) return;
  const rows = [...one("rows").children].map((element, order) => ({
    element, order, page: data.pages[element.dataset.page], kind: element.dataset.kind, review: element.dataset.review,
    grave: Number(element.dataset.grave), name: words(element.querySelector(".row-name")), text: null,
  }));
  const orders = {
    site: (a, b) => a.order - b.order,
    grave: (a, b) => b.grave - a.grave || a.order - b.order,
    title: (a, b) => a.name.localeCompare(b.name),
    review: (a, b) => (a.review === b.review ? a.order - b.order : a.review < b.review ? -1 : 1),
  };
  let sorted = "site";
  const apply = () => {
    const parts = wanted(one("p-text")), kind = one("p-kind").value;
    let shown = 0;
    for (const row of rows) {
      let is = !kind || row.kind === kind;
      if (is && parts.length) {
        row.text ??= `${row.name} ${row.page.title} ${row.page.file} ${row.page.phrase ?? ""}`.toLowerCase();
        is = has(row.text, parts);
      }
      show(row.element, is);
      shown += is;
    }
    const order = one("p-sort").value;
    if (order !== sorted) { reorder(one("rows"), rows, orders[order]); sorted = order; }
    const all = shown === rows.length ? "" : ` of ${rows.length}`;
    one("page-count").textContent = `${shown}${all} ${rows.length === 1 ? "page" : "pages"}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", soon(apply));
  form.addEventListener("reset", () => setTimeout(apply));
}

const make = (tag, name, ...inside) => {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
};

const text = (number) => data.texts[number];

function thing([name, ...lines]) {
  const parts = [make("h4", "", name)];
  if (lines.length) parts.push(make("pre", "", lines.map(text).join("\n")));
  return make("div", "thing", ...parts);
}

function fillPage(box, page) {
  const inside = one("page-in").content.cloneNode(true), { host } = one("data").dataset;
  const values = {
    cutTitle: page.title, cutText: page.text, phrase: "none set", host,
    reviewed: "no review on record", next: "no date set",
    crumbs: [host, ...page.address.split("/").filter(Boolean)].join(" \u203a "), ...page,
    picked: page.card ? `Picture: ${page.card}` : "This page has no picture of its own for sharing.",
  };
  for (const element of inside.querySelectorAll("[data-fill]")) {
    element.textContent = values[element.dataset.fill];
  }
  inside.querySelectorAll(".bar").forEach((bar, number) => {
    const [share, isGood, verdict] = page.bars[number];
    bar.classList.add(isGood ? "fits" : "off");
    bar.querySelector("i").style.width = `${Math.min(share, 130) / 1.3}%`;
    bar.lastElementChild.textContent = verdict;
  });
  const picture = inside.querySelector("img");
  if (page.picture) picture.src = page.picture;
  inside.querySelector(page.picture ? ".card-art" : "img").remove();
  const things = inside.querySelector(".things");
  things.append(...page.things.map(thing));
  if (page.shared) {
    const link = make("a", "", "what many pages tell alike");
    link.href = "#told";
    things.append(make("p", "small", "The same as on other pages: ", page.shared.map(text).join("; "), ". See ", link, "."));
  } else if (!page.things.length) {
    things.append(make("p", "small", "Nothing: the page has no structured data."));
  }
  box.append(inside);
}

function fillClaims(box, claims) {
  const items = claims.map(([line, sentence, supports]) => make("li", "",
    make("p", "said", sentence), make("p", "path", `line ${line}`),
    make("ul", "", ...supports.map(([id, spot, source, ...figures]) => make("li", "",
      make("b", "", text(id)), `${spot ? `, ${spot}` : ""}: ${text(source)}`,
      ...figures.map((number) => make("p", "figure", text(number))))))));
  box.append(make("ul", "plain claims", ...items));
}

function fillUses(list, uses) {
  list.append(...uses.map(([path, line, before, said, after]) => make("li", "",
    make("blockquote", "", before, make("mark", "", said), after),
    make("p", "path", make("code", "", text(path)), `, line ${line}`))));
  const left = Number(list.previousElementSibling.dataset.count) - uses.length;
  if (left > 0) list.append(make("li", "", `and ${left} more`));
}

// What is closed is built when it is opened, so that a large site stays quick.
function build(details) {
  const box = details.lastElementChild, { page, claims, uses } = details.dataset;
  if (box.childElementCount) return;
  if (page) fillPage(box, data.pages[page]);
  if (claims) fillClaims(box, data.claims[claims]);
  if (uses) fillUses(box, data.uses[uses]);
}

function openTarget() {
  const target = location.hash.length > 1 && one(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let element = target; element; element = element.parentElement) {
    if (element.tagName === "DETAILS") { build(element); element.open = true; }
    if (element.hidden) element.hidden = false;
  }
  target.scrollIntoView();
  if (target.tagName === "DETAILS") target.firstElementChild.focus({ preventScroll: true });
}

fixes();
pages();
document.addEventListener("toggle", (event) => { if (event.target.open) build(event.target); }, true);
addEventListener("hashchange", openTarget);
openTarget();
