// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { decodeText } from './decode-text.ts';
import { UnreadableFileError, type ParseContext } from './draft.ts';

/** No format we read nests deeper; what walks the value afterwards may recurse. */
const maxDepth = 40;

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * The object a JSON file holds.
 * @throws UnreadableFileError when it is too large, too deep, not JSON or not an object
 */
export function readJsonObject(bytes: Uint8Array, context: Pick<ParseContext, 'charset'>, maxBytes: number): JsonObject {
  const text = decodeText(bytes, maxBytes, context.charset);
  checkDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableFileError('Die Datei ist kein gültiges JSON.');
  }
  if (!isObject(value)) throw new UnreadableFileError('Die Datei enthält kein JSON-Objekt.');
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A plain scan: a regular expression for strings would need stack for each of their letters. */
function checkDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index];
    if (inString) {
      if (letter === '\\') index++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '[' || letter === '{') depth += 1;
    else if (letter === ']' || letter === '}') depth -= 1;
    if (depth > maxDepth) throw new UnreadableFileError(`Die Datei ist tiefer als ${maxDepth} Ebenen verschachtelt.`);
  }
}
