// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a list says when a page has been added. */
export interface AddedWords {
  readonly added?: (added: number, shown: number, total: number) => string;
}

/** German of that, which arrives with the first page that is added. */
export const addedDe =
  (count: (n: number) => string): Required<AddedWords>['added'] =>
  (added, shown, total) =>
    `${count(added)} geladen, ${shown} von ${total} sind zu sehen.`;
