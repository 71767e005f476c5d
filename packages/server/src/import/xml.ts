// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { SaxesParser } from 'saxes';
import { escapeText } from '../content/serialize.ts';
import { decodeText } from './decode-text.ts';
import { UnreadableFileError, type ParseContext } from './draft.ts';

/** An element with the line it begins on. Names carry the customary prefix of their namespace, whatever the file calls it. */
export interface XmlElement {
  name: string;
  line: number;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  /** Set where the markup is broken inside: German, with its line. */
  broken?: string;
}

export const maxFileBytes = 5_000_000;
const maxElements = 200_000;
const maxDepth = 200;

const prefixes: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/rss/1.0/': '',
};

/** Entities of HTML that content systems leave in feeds although XML does not know them. */
const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', eacute: 'é', egrave: 'è', euro: '€', ndash: '–', mdash: '—', hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', sbquo: '‚', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»', copy: '©', sect: '§', shy: '\u00ad', bull: '•', middot: '·',
};

/**
 * Reads XML without a DTD: no entity of the file's own, nothing external, no bombs. Broken markup is noted on the elements
 * around it, so that the entries before and after it can still be used.
 * @throws UnreadableFileError when there is no root element, a DTD, or more than the limits
 */
export function parseXml(bytes: Uint8Array, context: Pick<ParseContext, 'charset'>): XmlElement {
  const text = decodeText(bytes, maxFileBytes, declaredEncoding(bytes) ?? context.charset);
  const parser = new SaxesParser({ xmlns: true, position: true });
  Object.assign(parser.ENTITIES, entities);
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const addText = (value: string): void => void stack.at(-1)?.children.push(value);
  parser.on('doctype', (doctype) => {
    if (/\[|ENTITY/u.test(doctype)) throw new UnreadableFileError('Die Datei bringt eine eigene DTD mit. Das ist aus Sicherheitsgründen nicht erlaubt.');
  });
  parser.on('opentag', (tag) => {
    if (++count > maxElements || stack.length > maxDepth) throw new UnreadableFileError('Die Datei hat zu viele oder zu tief verschachtelte Elemente.');
    const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
    for (const attribute of Object.values(tag.attributes)) attributes[attribute.name] = attribute.value;
    const prefix = prefixes[tag.uri];
    const element: XmlElement = { name: prefix === undefined ? tag.name : prefix + tag.local, line: parser.line, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (error) => {
    if (/entity/iu.test(error.message)) return; // a bare ampersand: the text is kept as it stands
    for (const element of stack) element.broken ??= `Das XML ist fehlerhaft (Zeile ${parser.line}).`;
  });
  parser.write(text).close();
  if (root === undefined) throw new UnreadableFileError('Die Datei ist kein lesbares XML.');
  return root;
}

/** Encoding of the XML declaration (XML 1.0 section 4.3.3), which stands in ASCII at the start. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  return /^[^<]{0,3}<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
}

export const elementsOf = (parent: XmlElement, ...names: string[]): XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));

/** All text below an element, trimmed. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('').trim();
}

/** Text of the first of the named children that has one. */
export function childText(parent: XmlElement, ...names: string[]): string | undefined {
  for (const name of names) {
    for (const element of elementsOf(parent, name)) {
      const text = textOf(element);
      if (text !== '') return text;
    }
  }
  return undefined;
}

/** Markup of the children, for XHTML inside a feed. */
export function markupOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? escapeText(child) : elementMarkup(child))).join('');
}

function elementMarkup(element: XmlElement): string {
  const name = element.name.replace('xhtml:', '');
  const attributes = Object.entries(element.attributes).map(([key, value]) => ` ${key}="${escapeText(value)}"`).join('');
  return /^(?:br|hr|img)$/u.test(name) ? `<${name}${attributes}>` : `<${name}${attributes}>${markupOf(element)}</${name}>`;
}
