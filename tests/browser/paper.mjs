// As much of a document as it takes to read what a page draws and to press what is on it.

export class Node {
  static ELEMENT_NODE = 1;
  constructor(name, text = "") {
    Object.assign(this, { nodeName: name, nodeType: name === "#text" ? 3 : 1, text, attributes: {}, childNodes: [] });
  }
  setAttribute(name, value) { this.attributes[name] = value; }
  appendChild(child) { this.childNodes.push(child); }
  get textContent() { return this.text || this.childNodes.map((child) => child.textContent).join(""); }
}

globalThis.Node = Node;
globalThis.document = {
  createElement: (name) => new Node(name),
  createElementNS: (_, name) => new Node(name),
  createTextNode: (text) => new Node("#text", text),
};

/** Every element on a page, of one that a list of them, or none, may be. */
export function all(drawn, wanted = () => true) {
  const nodes = [drawn].flat(Infinity).filter((one) => one instanceof Node && one.nodeType === 1);
  return nodes.flatMap((one) => [...(wanted(one) ? [one] : []), ...all(one.childNodes, wanted)]);
}

export const byClass = (drawn, name) =>
  all(drawn, (one) => (one.attributes.class || "").split(" ").includes(name));

/** The texts of what bears a class, in order. */
export const texts = (drawn, name) => byClass(drawn, name).map((one) => one.textContent);

export const button = (drawn, label) =>
  all(drawn, (one) => one.nodeName === "button" && (one.attributes["aria-label"] || one.textContent) === label)[0];

export const press = (node) => node.onclick({ detail: 0, currentTarget: node });
