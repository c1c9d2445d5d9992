// @ts-check
// Elements from values, and the one way to bring a page up to date without disturbing who uses it.

/** @typedef {string|number|Node|null|undefined|false} Child */

/**
 * Text goes in as text nodes, so nothing that comes over the wire can become markup.
 * Functions under on… become handlers; null, undefined and false leave an attribute out.
 * @param {string} tag
 * @param {Object<string, any>} [props]
 * @param {...(Child|Child[])} children
 * @returns {HTMLElement}
 */
export function el(tag, props, ...children) {
  const node = document.createElement(tag);
  equip(node, props || {});
  adopt(node, children);
  return node;
}

/**
 * Words of people, in their own direction, whatever stands around them.
 * @param {string} text
 */
export function said(text) {
  return el("bdi", {}, text);
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * The same for a drawing of our own.
 * @param {string} tag
 * @param {Object<string, any>} [props]
 * @param {...(Child|Child[])} children
 * @returns {SVGElement}
 */
export function shape(tag, props, ...children) {
  const node = document.createElementNS(SVG, tag);
  equip(node, props || {});
  adopt(node, children);
  return node;
}

function equip(node, props) {
  for (const name of Object.keys(props)) {
    const value = props[name];
    if (typeof value === "function") node[name] = value;
    else if (value === true) node.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, String(value));
    }
  }
}

function adopt(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) adopt(node, child);
    else if (child instanceof Node) node.appendChild(child);
    else if (child !== null && child !== undefined && child !== false) {
      node.appendChild(document.createTextNode(String(child)));
    }
  }
}

/** Empties a node and puts these in. */
export function fill(node, ...children) {
  while (node.firstChild) node.removeChild(node.firstChild);
  adopt(node, children);
  return node;
}

const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "onkeydown", "ontoggle"];
// Set by the page itself on what is shown, never drawn: kept.
const KEPT = ["style", "data-fit", "data-tight", "data-over", "open"];

/**
 * Makes `old` say what `fresh` says and returns what now stands in its place. Elements stay
 * where they are the same, so focus, scrolling and half-typed text survive. What is marked with
 * the same `data-key` is the same thing.
 * @param {any} old
 * @param {any} fresh
 * @returns {any}
 */
export function patch(old, fresh) {
  if (!isSame(old, fresh)) {
    old.parentNode.replaceChild(fresh, old);
    return fresh;
  }
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue;
    return old;
  }
  if (old.hasAttribute("data-adopted")) {
    if (old.isEqualNode(fresh)) return old;
    old.parentNode.replaceChild(fresh, old);
    return fresh;
  }
  const chosen = fresh.tagName === "SELECT" ? fresh.value : null;
  followValue(old, fresh);
  patchAttributes(old, fresh);
  for (const name of HANDLERS) {
    if (old[name] !== fresh[name]) old[name] = fresh[name];
  }
  if (fresh.type === "checkbox" || fresh.type === "radio") old.checked = fresh.checked;
  patchChildren(old, fresh);
  if (chosen !== null) old.value = chosen;
  return old;
}

function isSame(old, fresh) {
  return old.nodeName === fresh.nodeName && keyOf(old) === keyOf(fresh);
}

function keyOf(node) {
  return node.nodeType === Node.ELEMENT_NODE ? node.getAttribute("data-key") : null;
}

// A field that was given another value shows it, unless someone is typing in it.
function followValue(old, fresh) {
  if (old.tagName !== "INPUT" || old.type === "checkbox" || old.type === "radio") return;
  const value = fresh.getAttribute("value");
  if (value === old.getAttribute("value") || old === document.activeElement) return;
  old.value = value || "";
}

function patchAttributes(old, fresh) {
  for (const { name } of Array.from(old.attributes)) {
    if (!fresh.hasAttribute(name) && KEPT.indexOf(name) < 0) old.removeAttribute(name);
  }
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function patchChildren(old, fresh) {
  const wanted = Array.from(fresh.childNodes);
  const keys = wanted.map(keyOf);
  for (const child of Array.from(old.childNodes)) {
    const key = keyOf(child);
    if (key !== null && keys.indexOf(key) < 0) old.removeChild(child);
  }
  let at = old.firstChild;
  for (const child of wanted) {
    const match = matchFor(child, at);
    if (!match) {
      old.insertBefore(child, at);
      continue;
    }
    if (match !== at) old.insertBefore(match, at);
    at = patch(match, child).nextSibling;
  }
  while (at) {
    const next = at.nextSibling;
    old.removeChild(at);
    at = next;
  }
}

// The first one from here on that is the same thing.
function matchFor(fresh, from) {
  for (let node = from; node; node = node.nextSibling) {
    if (isSame(node, fresh)) return node;
  }
  return null;
}
