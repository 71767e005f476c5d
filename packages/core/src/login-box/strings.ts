// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { de as shared } from '../strings/de.ts';
import type { Wording } from '../strings/words.ts';
import type { sessionDe } from './strings.session.ts';

/** What a visitor reads before anything is pressed. */
export const de = {
  ...shared,
  title: 'Mitgliederbereich',
  intro: 'Interne Meldungen, Termine und Unterlagen für Mitglieder der Virtuellen Region Nordwest.',
  signIn: 'Anmelden',
  where: (host: string) => `Ihr Passwort geben Sie auf ${host} ein, nicht auf dieser Seite.`,
  elsewhere: 'Anmelden können Sie sich auf der Website selbst, nicht in diesem eingebetteten Teil.',
  open: 'Zur Website mit der Anmeldung',
  empty: '',
  emptyFiltered: '',
  count: String as (n: number) => string,
  noCode: 'Die Anmeldung kann gerade nicht geladen werden. Bitte versuchen Sie es noch einmal.',
} as const;

/** German lacks the words for what comes after the press: the code for it brings them. */
export type LoginWords = Wording<typeof de> & Partial<Wording<typeof sessionDe>>;
