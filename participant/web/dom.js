// @ts-check
// Elements, and how a newly drawn page takes the place of the one on the screen. Text goes in as
// text nodes, so nothing a participant types can become markup.

const kSvg = "http://www.w3.org/2000/svg";

/** One listener for all: the handler is looked up at the event, so a patch only has to swap it. */
function hear(event) {
  const handler = event.currentTarget.heard[event.type];
  if (handler) handler(event);
}

function dress(node, props) {
  node.heard = {};
  for (const name of Object.keys(props)) {
    const value = props[name];
    if (value === null || value === undefined || value === false) continue;
    if (name === "key") node.key = value;
    else if (name === "value") node.value = node.given = value;
    else if (name === "checked") node.checked = value;
    else if (name.startsWith("on")) {
      node.heard[name.slice(2)] = value;
      node.addEventListener(name.slice(2), hear);
    } else node.setAttribute(name, value === true ? "" : String(value));
  }
}

function fill(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) fill(node, child);
    else if (child !== null && child !== undefined && child !== false) node.append(child);
  }
}

export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  dress(node, props);
  fill(node, children);
  return node;
}

/** Words of people, in their own direction, whatever stands around them. */
export const said = (text) => el("bdi", {}, text);

export function svg(tag, props = {}, ...children) {
  const node = document.createElementNS(kSvg, tag);
  dress(node, props);
  fill(node, children);
  return node;
}

/** Drawings by their text: a page is drawn often, a drawing is read once. */
const drawings = new Map();

function parsed(text) {
  if (!drawings.has(text)) {
    const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    drawings.set(text, root.nodeName === "svg" ? root : null);
  }
  return drawings.get(text);
}

/**
 * The host's drawing, as part of the page so that the page's stylesheet colours it.
 * @param {string} text
 * @param {string} description the drawing in one sentence, for those who hear it
 * @param {(root: Element) => void} [mark] adds to the drawing, e.g. one's own answer
 * @param {string} [marking] what mark depends on
 */
export function drawing(text, description, mark, marking = "") {
  const wrapper = el("div", { class: "drawing", role: "img", "aria-label": description });
  const root = parsed(text);
  if (!root) return wrapper;
  const copy = document.importNode(root, true);
  copy.setAttribute("aria-hidden", "true");
  copy.setAttribute("focusable", "false");
  // As large as it was drawn, where the stylesheet does not say otherwise.
  copy.setAttribute("width", (copy.getAttribute("viewBox") || "").split(" ")[2] || "100%");
  if (mark) mark(copy);
  wrapper.append(copy);
  wrapper.drawn = text + marking;
  return wrapper;
}

const alike = (a, b) =>
  a.nodeType === b.nodeType && a.nodeName === b.nodeName && a.key === b.key && a.drawn === b.drawn;

/** A type once listened to stays listened to, with nothing to do. */
const blanked = (heard) => Object.keys(heard).reduce((none, type) => ({ ...none, [type]: null }), {});

/** Something else than words: the page may set it at any time. */
const isSlider = (node) => node.type === "range";

/** `open` of a disclosure belongs to the person, and what is being typed to the one who types. */
function dressAs(old, fresh) {
  for (const { name } of Array.from(old.attributes)) {
    if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  }
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (old.getAttribute(name) !== value && name !== "open") old.setAttribute(name, value);
  }
  const before = old.heard || {};
  for (const type of Object.keys(fresh.heard || {})) {
    if (!(type in before)) old.addEventListener(type, hear);
  }
  old.heard = { ...blanked(before), ...fresh.heard };
  if (old.nodeName === "INPUT") old.checked = fresh.checked;
  if (fresh.given !== undefined && (old !== document.activeElement || isSlider(old)) && old.value !== fresh.given) {
    old.value = fresh.given;
  }
}

function patchChildren(old, fresh) {
  const keyed = new Map();
  for (const child of Array.from(old.childNodes)) {
    if (child.key !== undefined) keyed.set(child.key, child);
  }
  let at = old.firstChild;
  for (const next of Array.from(fresh.childNodes)) {
    const known = next.key === undefined ? undefined : keyed.get(next.key);
    if (known && known !== at && alike(known, next)) {
      old.insertBefore(known, at);
      patch(known, next);
    } else if (at && alike(at, next)) {
      const after = at.nextSibling;
      patch(at, next);
      at = after;
    } else {
      old.insertBefore(next, at);
    }
  }
  while (at) {
    const after = at.nextSibling;
    at.remove();
    at = after;
  }
}

/**
 * Makes what is on the screen look like what was drawn, touching only what differs: focus, scroll
 * and half-typed words stay. Nodes with a key are found again wherever they moved.
 */
export function patch(old, fresh) {
  if (!alike(old, fresh)) {
    old.replaceWith(fresh);
  } else if (old.nodeType === Node.TEXT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
  } else {
    dressAs(old, fresh);
    if (old.drawn === undefined) patchChildren(old, fresh);
  }
}

/** The page as it was served takes part: data-key says which nodes to find again. */
export function adopt(root) {
  for (const node of Array.from(root.querySelectorAll("[data-key]"))) {
    node.key = node.dataset.key;
  }
}

/** Puts the children on the root; a control that moved keeps the focus. */
export function show(root, ...children) {
  const held = document.activeElement;
  const fresh = root.cloneNode(false);
  fresh.heard = root.heard = root.heard || {};
  fill(fresh, children);
  patchChildren(root, fresh);
  if (held && held !== document.activeElement && root.contains(held)) {
    /** @type {HTMLElement} */ (held).focus({ preventScroll: true });
  }
}
