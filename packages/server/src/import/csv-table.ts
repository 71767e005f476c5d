// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { fold } from '@vir-nordwest/core/text/fold.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { UnreadableFileError, type ParseContext, type ParseResult } from './draft.ts';
import { EntryError } from './entry-error.ts';
import { plainText } from './plain-text.ts';

const maxBytes = 5_000_000;
const maxRows = 20_000;
const maxColumns = 200;
const maxCell = 100_000;

/** Accepted header names of each column; case, umlauts, spaces and punctuation do not matter. */
export type ColumnNames<TColumn extends string> = Record<TColumn, readonly string[]>;

/** One row: `row('title')` is the cell as plain text, `undefined` where it is empty or the column is missing. */
export type Row<TColumn extends string> = (column: TColumn) => string | undefined;

/**
 * Reads a table with a header row (RFC 4180 with `;`, `,` or tab, UTF-8 or Windows-1252) and makes a draft of each row.
 * Places count rows as a spreadsheet shows them: the header is row 1. An {@link EntryError} or a second entry with the
 * same key becomes a problem of that row, the others go in.
 * @param required columns the file must have; the file is unreadable without them
 * @throws UnreadableFileError
 */
export function readTable<TColumn extends string, TDraft>(
  bytes: Uint8Array,
  context: ParseContext,
  columns: ColumnNames<TColumn>,
  required: readonly NoInfer<TColumn>[],
  draftOf: (row: Row<NoInfer<TColumn>>) => { key: string; draft: TDraft },
): ParseResult<TDraft> {
  const [header = [], ...rows] = records(decodeText(bytes, maxBytes, context.charset));
  const positions = findColumns(header, columns, required);
  const result: ParseResult<TDraft> = { entries: [], problems: [] };
  const keys = new Map<string, string>();
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const place = `Zeile ${index + 2}`;
    try {
      if (cells.slice(header.length).some((cell) => cell.trim() !== '')) throw new EntryError('Die Zeile hat mehr Spalten als die Kopfzeile. Fehlen Anführungszeichen um einen Text mit Trennzeichen?');
      const { key, draft } = draftOf((column) => cellText(cells[positions.get(column) ?? -1]));
      const first = keys.get(key);
      if (first !== undefined) throw new EntryError(`Der Eintrag ist doppelt, er steht schon in ${first}.`);
      keys.set(key, place);
      result.entries.push({ place, draft });
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      result.problems.push({ place, reason: error.message });
    }
  }
  return result;
}

function records(text: string): string[][] {
  // Excel's own hint about the delimiter.
  const hint = /^sep=(.)\r?\n/u.exec(text);
  const table = hint ? text.slice(hint[0].length) : text;
  let rows: string[][];
  try {
    rows = parse(table, { delimiter: hint?.[1] ?? delimiterOf(table), relax_column_count: true, relax_quotes: true, to: maxRows + 2 });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? ` (ab Zeile ${error['lines']})` : '';
    throw new UnreadableFileError(error.code === 'CSV_QUOTE_NOT_CLOSED' ? `Ein Anführungszeichen wird nicht geschlossen${line}.` : `Die Datei ist keine lesbare CSV-Tabelle${line}.`);
  }
  if (rows.length > maxRows + 1) throw new UnreadableFileError(`Die Tabelle hat mehr als ${maxRows.toLocaleString('de')} Zeilen.`);
  return rows;
}

/** The candidate that occurs most often in the header, outside quotes; the first one wins a tie. */
function delimiterOf(table: string): string {
  const header = (/^[^\r\n]*/u.exec(table)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const counted = [';', '\t', ','].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, candidate) => (candidate.count > best.count ? candidate : best)).delimiter;
}

function findColumns<TColumn extends string>(header: readonly string[], columns: ColumnNames<TColumn>, required: readonly TColumn[]): Map<TColumn, number> {
  if (header.length > maxColumns) throw new UnreadableFileError(`Die Tabelle hat mehr als ${maxColumns} Spalten.`);
  const written = header.map(headerKey);
  const positions = new Map<TColumn, number>();
  for (const column of Object.keys(columns) as TColumn[]) {
    const names = columns[column].map(headerKey);
    const position = written.findIndex((name) => names.includes(name));
    if (position >= 0) positions.set(column, position);
  }
  const missing = required.filter((column) => !positions.has(column)).map((column) => columns[column].slice(0, 2).map((name) => `„${name}“`).join(' oder '));
  if (missing.length > 0) throw new UnreadableFileError(`In der Kopfzeile fehlt ${missing.length > 1 ? 'jeweils ' : ''}eine Spalte: ${missing.join(', ')}.`);
  return positions;
}

function headerKey(name: string): string {
  return fold(name).replace(/[^a-z0-9]/gu, '');
}

function cellText(cell: string | undefined): string | undefined {
  if (cell === undefined) return undefined;
  if (cell.length > maxCell) throw new EntryError('Ein Feld ist länger als 100.000 Zeichen.');
  return plainText(cell) || undefined;
}
