// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What `html` gives: nothing is drawn yet. Results with the same strings and key are drawn into the same nodes. */
export interface TemplateResult {
  strings: TemplateStringsArray;
  values: readonly unknown[];
  key?: unknown;
}

/** Takes the next value of one expression. */
type Commit = (value: unknown) => void;

/** A parsed template: nodes to copy, and where among its elements and comments the expressions are, in their order. */
interface Template {
  content: DocumentFragment;
  /** `name` is that of an attribute with its `@`, `.` or `?`; without it the expression is a child. */
  bindings: readonly { index: number; name?: string | undefined }[];
}

type Primitive = string | number | boolean | null | undefined;

interface Policy {
  createHTML(markup: string): string;
}

export const html = (strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult => ({ strings, values });
/** Draws nothing; as an attribute: the attribute is not there. */
export const nothing = Symbol.for('lit-nothing');
/** A result of another `key` is never drawn into the nodes of this one. */
export const keyed = (key: unknown, template: TemplateResult): TemplateResult => ({ ...template, key });

const textOf = (value: unknown): string => (value === nothing ? '' : String((value as Primitive) ?? ''));

const templates = new WeakMap<TemplateStringsArray, Template>();
/** Only the strings of our own source files are ever parsed. The name is the one policies of host pages allow. */
const policy = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes?.createPolicy('lit-html', { createHTML: (markup) => markup });
/** Elements (1) and comments (128). */
const walker = document.createTreeWalker(document, 129);

/** In the markup an expression is an empty comment, `<?>`, or instead of an attribute one of the name `~` and its number. */
function parse({ strings }: TemplateResult): Template {
  const names: (string | undefined)[] = [];
  const last = strings.length - 1;
  const parts = strings.map((string, index) => {
    // Something follows every child, so that its end is known.
    if (index === last) return string || '<?>';
    // Sources have no quotes here, the minifier puts them there.
    const [attribute = '', name, quote] = /\s(\S+)=("?)$/.exec(string) ?? [];
    names.push(name);
    return name ? `${string.slice(0, -attribute.length)} ~${index}${quote && '="'}` : string + '<?>';
  });
  const template = document.createElement('template');
  const markup = parts.join('');
  template.innerHTML = policy?.createHTML(markup) ?? markup;
  const { content } = template;

  const bindings: Template['bindings'][number][] = [];
  walker.currentNode = content;
  for (let index = 0; walker.nextNode(); index++) {
    const node = walker.currentNode;
    if (!(node instanceof Element)) bindings.push({ index });
    else
      for (const marker of node.getAttributeNames())
        if (marker.startsWith('~')) {
          bindings.push({ index, name: names[Number(marker.slice(1))] });
          node.removeAttribute(marker);
        }
  }
  return { content, bindings };
}

/** A copy of a template with its values in it, and how to change them. */
function copy(template: TemplateResult): { fragment: DocumentFragment; commits: Commit[] } {
  let parsed = templates.get(template.strings);
  if (!parsed) templates.set(template.strings, (parsed = parse(template)));
  const fragment = document.importNode(parsed.content, true);
  let at = -1;
  walker.currentNode = fragment;
  const commits = parsed.bindings.map(({ index, name }) => {
    for (; at < index; at++) walker.nextNode();
    const node = walker.currentNode as ChildNode;
    return name ? attributePart(node as Element & ChildNode, name) : childPart(node, node.nextSibling);
  });
  return { fragment, commits };
}

function attributePart(element: Element, name: string): Commit {
  const own = name.slice(1);
  let last: unknown = nothing;
  if (name[0] === '@') element.addEventListener(own, (event) => last !== nothing && (last as (event: Event) => void)(event));
  return (value) => {
    if (value === last) return;
    last = value;
    if (name[0] === '.') (element as unknown as Record<string, unknown>)[own] = value;
    else if (name[0] === '?') element.toggleAttribute(own, !!value && value !== nothing);
    else if (value === nothing) element.removeAttribute(name);
    else if (name[0] !== '@') element.setAttribute(name, textOf(value));
  };
}

/** What stands between two nodes: text, a template, a node, or a list of such parts with a comment behind each. */
function childPart(start: ChildNode, end: ChildNode | null): Commit {
  let drawn: TemplateResult | undefined;
  let commits: Commit[] | undefined;
  let edges: ChildNode[] = [];
  let text: Text | undefined;

  const removeAfter = (node: ChildNode) => {
    for (let next; (next = node.nextSibling) !== end && next; ) next.remove();
  };
  const clear = () => {
    removeAfter(start);
    drawn = commits = text = undefined;
  };

  return (value) => {
    if (Array.isArray(value)) {
      if (drawn || !commits) {
        clear();
        commits = [];
        edges = [start];
      }
      for (let index = 0; index < value.length; index++) {
        const from = edges[index] as ChildNode;
        commits[index] ??= childPart(from, (edges[index + 1] = (from.parentNode as ParentNode).insertBefore(new Comment(), end)));
        commits[index]?.(value[index]);
      }
      removeAfter(edges[value.length] as ChildNode);
      commits.length = value.length;
    } else if ((value as TemplateResult | undefined)?.strings) {
      const template = value as TemplateResult;
      let made: ReturnType<typeof copy> | undefined;
      if (drawn?.strings !== template.strings || drawn.key !== template.key) {
        clear();
        made = copy(template);
        commits = made.commits;
      }
      template.values.forEach((one, index) => commits?.[index]?.(one));
      // New nodes enter the page with their values.
      if (made) start.after(made.fragment);
      drawn = template;
    } else if (value instanceof Node) {
      if (start.nextSibling === value) return;
      clear();
      start.after(value);
    } else {
      const words = textOf(value);
      if (!text) {
        clear();
        start.after((text = new Text(words)));
      } else if (text.data !== words) text.data = words;
    }
  };
}

const roots = new WeakMap<Node, Commit>();

/** Draws a value behind what is in `container` already; the next one in its place. */
export function render(value: unknown, container: HTMLElement | DocumentFragment): void {
  if (!roots.has(container)) roots.set(container, childPart(container.appendChild(new Comment()), null));
  roots.get(container)?.(value);
}
