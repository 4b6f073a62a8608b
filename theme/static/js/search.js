// The page for searching. What is typed stays in this browser: the index is files of this site, and
// the words stand behind the # of the address, which browsers never send.
// Crisis words are answered first, before the index is there and whether or not it ever is.

const INDEX = "/pagefind/pagefind.js";
const PAUSE = 200; // ms without a key press before a search begins
const PATIENCE = 5000; // ms before the page says that no answer comes; some browsers refuse WebAssembly
const PER_PAGE = 8;
const PARTS_EACH = 3;

const root = document.querySelector("[data-search]");
const part = (name, from = root) => from.querySelector(`[data-part="${name}"]`);
const field = part("field");
const filters = [...root.querySelectorAll("[data-filter]")];
const crisis = root.dataset.crisis.split("|").map((phrase) => phrase.split(" "));

// Words ---------------------------------------------------------------------------------------

/** Return the words of a text in small letters, without accents, apostrophes and other signs. */
function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f'’‘`´]/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Return how many letters were added, left out, mistaken or swapped with the next; at most 3. */
function distance(one, other) {
  if (Math.abs(one.length - other.length) > 2) return 3;
  let [before, above] = [[], [...Array(other.length + 1).keys()]];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const differs = one[i - 1] === other[j - 1] ? 0 : 1;
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + differs);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        row[j] = Math.min(row[j], before[j - 2] + 1);
      }
    }
    [before, above] = [above, row];
  }
  return Math.min(above[other.length], 3);
}

function isLike(word, wanted, isAlone) {
  if (wanted.endsWith("*")) return word.startsWith(wanted.slice(0, -1));
  return word === wanted || (isAlone && wanted.length >= 6 && distance(word, wanted) === 1);
}

/** Tell whether words are those of somebody who may be in danger. */
function isCrisis(words) {
  return crisis.some((phrase) =>
    words.some((_, start) =>
      phrase.every((wanted, i) => isLike(words[start + i] ?? "", wanted, phrase.length === 1)),
    ),
  );
}

/** Return the known word that was most likely meant, or the word itself. */
function meant(word, known) {
  const bare = word.replace(/(?:s|es|ed|ing)$/, "");
  if (word.length < 3 || known.some((one) => one.startsWith(word) || one === bare)) return word;
  const most = (one) => (Math.min(word.length, one.length) < 6 ? 1 : 2);
  const near = known.map((one) => [distance(word, one), one[0] !== word[0], one]);
  const good = near.filter(([far, , one]) => far <= most(one));
  good.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return good.length ? good[0][2] : word;
}

// What is loaded, and when ----------------------------------------------------------------------

let engine;
let known;

/** Load the index's program and the known words once; try again after a failure. */
function prepare() {
  engine ??= import(INDEX).then(async (loaded) => {
    await loaded.options({ excerptLength: 24 });
    return loaded;
  });
  engine.catch(() => (engine = undefined));
  known ??= fetch(root.dataset.words)
    .then((answer) => answer.json())
    .catch(() => ({ words: [], everyday: {} }));
}

// What is shown ---------------------------------------------------------------------------------

function show(name, isShown) {
  part(name).hidden = !isShown;
}

/** Return one of the page's sentences with its blanks filled. */
function said(name, blanks = {}) {
  const text = root.querySelector(`[data-say="${name}"]`).content.textContent;
  return text.replace(/\{(\w+)\}/g, (_, blank) => blanks[blank]);
}

function say(text) {
  part("count").textContent = text;
}

function showCrisis() {
  const isMeant = isCrisis(wordsOf(field.value));
  show("crisis", isMeant);
  show("crisis-said", isMeant);
}

/** Add an excerpt as text and marks; nothing else of its HTML is taken. */
function addExcerpt(to, html) {
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    const isMark = node.nodeName === "MARK";
    const added = isMark ? document.createElement("mark") : document.createTextNode("");
    added.textContent = node.textContent;
    to.append(added);
  }
}

function label(name, value) {
  const choices = filters.find((one) => one.dataset.filter === name)?.options ?? [];
  return [...choices].find((one) => one.value === value)?.text ?? "";
}

function drawn(found) {
  const item = part("result").content.cloneNode(true);
  const link = part("link", item);
  link.href = found.url;
  link.textContent = found.meta.title;
  part("kind", item).textContent = label("kind", found.meta.kind);
  addExcerpt(part("excerpt", item), found.excerpt);
  const parts = found.sub_results.filter((one) => one.anchor && one.url !== found.url);
  for (const one of parts.slice(0, PARTS_EACH)) {
    const entry = document.createElement("li");
    const to = document.createElement("a");
    to.href = one.url;
    to.textContent = one.title;
    entry.append(to);
    part("parts", item).append(entry);
  }
  if (!parts.length) part("parts", item).remove();
  return item;
}

// The search ------------------------------------------------------------------------------------

let turn = 0;
let waiting = [];
let pause;
let asTyped;

/** Return the next results as they are shown. */
async function next() {
  const pages = await Promise.all(waiting.splice(0, PER_PAGE).map((one) => one.data()));
  return pages.map(drawn);
}

async function showMore() {
  const own = turn;
  const items = await next();
  if (own !== turn) return;
  const first = part("results").childElementCount;
  part("results").append(...items);
  show("more", waiting.length > 0);
  part("results").children[first]?.querySelector("a").focus();
}

function chosen() {
  return Object.fromEntries(filters.filter((one) => one.value).map((one) => [one.dataset.filter, one.value]));
}

function remember() {
  const state = new URLSearchParams({ ...(field.value.trim() && { q: field.value.trim() }), ...chosen() });
  history.replaceState(null, "", state.size ? `#${state}` : location.pathname);
}

function recall() {
  const state = new URLSearchParams(location.hash.slice(1));
  field.value = state.get("q") ?? "";
  for (const one of filters) {
    const value = state.get(one.dataset.filter) ?? "";
    one.value = [...one.options].some((option) => option.value === value) ? value : "";
  }
}

function replaced(text, word, other) {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu"), other);
}

/** Return a text with each word that no page has replaced by the known word most like it. */
async function mended(text, index) {
  const { words, everyday } = await known;
  const all = [...words, ...Object.keys(everyday)];
  let better = text;
  for (const word of wordsOf(text)) {
    const other = meant(word, all);
    if (other !== word && !(await index.search(`"${word}"`)).results.length) {
      better = replaced(better, word, everyday[other] ?? other);
    }
  }
  return better;
}

/** Return a text with everyday words replaced by those that the pages use. */
async function inOurWords(text) {
  const { everyday } = await known;
  return wordsOf(text).reduce((said, word) => replaced(said, word, everyday[word] ?? word), text);
}

async function search() {
  clearTimeout(pause);
  const own = ++turn;
  const isOver = () => own !== turn;
  const text = field.value.trim();
  showCrisis();
  remember();
  show("meant", false);
  show("failed", false);
  if (!text && !Object.keys(chosen()).length) {
    say("");
    waiting = [];
    show("more", false);
    part("results").replaceChildren();
    return;
  }
  const late = setTimeout(() => !isOver() && fail(), PATIENCE);
  say(said("waiting"));
  try {
    prepare();
    const index = await engine;
    const look = async (words) => (await index.search(words || null, { filters: chosen() })).results;
    let words = asTyped === text ? text : await mended(text, index);
    let results = await look(words);
    if (!results.length && asTyped !== text) {
      const ours = await inOurWords(words);
      const more = ours === words ? [] : await look(ours);
      if (more.length) [words, results] = [ours, more];
    }
    if (isOver()) return;
    const count = results.length;
    waiting = results;
    const items = await next();
    if (isOver()) return;
    part("results").replaceChildren(...items);
    show("more", waiting.length > 0);
    show("failed", false);
    show("meant", words !== text);
    part("meant-words").textContent = words;
    part("typed-words").textContent = text;
    say(said(["none", "one"][count] ?? "many", { count }));
  } catch {
    if (!isOver()) fail();
  } finally {
    clearTimeout(late);
  }
}

function fail() {
  say("");
  show("failed", true);
}

function later() {
  showCrisis();
  prepare();
  clearTimeout(pause);
  pause = setTimeout(search, PAUSE);
}

field.addEventListener("focus", prepare, { once: true });
field.addEventListener("input", later);
for (const one of filters) one.addEventListener("change", search);
part("form").addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
part("as-typed").addEventListener("click", () => {
  asTyped = field.value.trim();
  field.focus();
  search();
});
part("more").addEventListener("click", showMore);
addEventListener("hashchange", () => {
  recall();
  search();
});
recall();
if (part("filters")) show("filters", true);
if (location.hash) search();
