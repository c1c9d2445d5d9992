// @ts-check
// Drawings that come from the host: charts in messages, pictures from its paths.

const parsed = new Map();

/**
 * A drawing as an element of the page, so that the page's styles colour it. `name` sets its ids
 * apart from those of other drawings on the page. Null when the text is no SVG.
 * @param {string} text
 * @param {string} name
 * @returns {SVGElement|null}
 */
export function adopted(text, name) {
  if (!text) return null;
  if (!parsed.has(text)) parsed.set(text, parse(text));
  const root = parsed.get(text);
  if (!root) return null;
  const copy = /** @type {SVGElement} */ (document.importNode(root, true));
  rename(copy, name);
  copy.setAttribute("data-adopted", "");
  return copy;
}

const STRANGE = "script, foreignObject, style, iframe, a, image, use[href^='http']";

function parse(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") return null;
  for (const node of Array.from(root.querySelectorAll(STRANGE))) {
    if (node.parentNode) node.parentNode.removeChild(node);
  }
  for (const node of [root].concat(Array.from(root.querySelectorAll("*")))) {
    for (const { name } of Array.from(node.attributes)) {
      if (name.indexOf("on") === 0 || name === "style") node.removeAttribute(name);
    }
  }
  keepSize(root);
  return root;
}

// The page decides how large it is; the viewBox keeps its proportions.
function keepSize(root) {
  const width = parseFloat(root.getAttribute("width") || "");
  const height = parseFloat(root.getAttribute("height") || "");
  if (!root.hasAttribute("viewBox") && width > 0 && height > 0) {
    root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  }
  root.removeAttribute("width");
  root.removeAttribute("height");
}

// Every id, and whatever points at it.
function rename(root, name) {
  const nodes = [root].concat(Array.from(root.querySelectorAll("*")));
  const ids = nodes.map((node) => node.id).filter(Boolean);
  if (ids.length === 0) return;
  for (const node of nodes) {
    for (const attribute of Array.from(node.attributes)) {
      const value = renamed(attribute.name, attribute.value, ids, name);
      if (value !== attribute.value) attribute.value = value;
    }
  }
}

function renamed(attribute, value, ids, name) {
  const mine = (id) => ids.indexOf(id) >= 0;
  if (attribute === "id") return mine(value) ? `${name}-${value}` : value;
  if (attribute.indexOf("aria-") === 0) {
    return value.split(" ").map((id) => (mine(id) ? `${name}-${id}` : id)).join(" ");
  }
  return value.replace(/#([\w-]+)/g, (whole, id) => (mine(id) ? `#${name}-${id}` : whole));
}

const TALL = 0.72; // width through height
const WIDE = 1.35;

/**
 * Whether a drawing is tall, wide or even: that decides where it stands.
 * @param {Element|null} drawing
 */
export function shapeOf(drawing) {
  const { width, height } = sizeOf(drawing);
  if (!(height > 0)) return "even";
  const ratio = width / height;
  return ratio < TALL ? "tall" : ratio > WIDE ? "wide" : "even";
}

/** The size of a drawing in its own units. */
export function sizeOf(drawing) {
  const box = drawing ? (drawing.getAttribute("viewBox") || "").split(/[ ,]+/).map(Number) : [];
  return { width: box[2] || 0, height: box[3] || 0 };
}

const fetched = new Map();

/**
 * The text of a picture on this host, or "" while it is on its way; `arrived` is called once when
 * it has come. A picture that cannot be had stays "".
 * @param {string} path
 * @param {() => void} arrived
 * @returns {string}
 */
export function pictureAt(path, arrived) {
  if (!path) return "";
  if (fetched.has(path)) return fetched.get(path);
  fetched.set(path, "");
  fetch(path)
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)))
    .then((text) => {
      fetched.set(path, text);
      arrived();
    })
    .catch(() => fetched.delete(path));
  return "";
}
