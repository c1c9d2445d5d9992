// As much of a document as the phone's views ask for, and how to read what they draw.

class Element {
  constructor(nodeName) {
    Object.assign(this, { nodeName, attributes: {}, children: [], value: "" });
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  getAttribute(name) {
    return this.attributes[name];
  }
  addEventListener() {}
  append(...children) {
    this.children.push(...children);
  }
}
globalThis.document = {
  getElementById: () => null,
  createElement: (name) => new Element(name),
  createElementNS: (_, name) => new Element(name),
  importNode: (node) => node,
};
globalThis.DOMParser = class {
  parseFromString() {
    const root = new Element("svg");
    root.setAttribute("viewBox", "0 0 700 400");
    return { documentElement: root };
  }
};

const flat = (view) => (Array.isArray(view) ? view.flatMap(flat) : view ? [view] : []);
const within = (view) => flat(view).flatMap((node) => [node].concat(node.children ? within(node.children) : []));
export const textOf = (view) => flat(view).map((node) => (node.children ? textOf(node.children) : node)).join("");
export const all = (view, name) => within(view).filter((node) => (node.attributes ? (node.attributes.class || "").split(" ").includes(name) || node.nodeName === name : false));
export const texts = (view, name) => all(view, name).map(textOf);
export const tap = (node) => node.heard.click();
