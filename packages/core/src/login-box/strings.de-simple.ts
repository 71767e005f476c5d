// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LoginWords } from './strings.ts';

export default {
  title: 'Nur für Mitglieder',
  intro: 'Mitglieder können hier mehr lesen. Dafür müssen Sie sich anmelden.',
  where: (host) => `Ihr Passwort schreiben Sie auf einer anderen Seite. Die Seite heißt: ${host}`,
  elsewhere: 'Hier können Sie sich nicht anmelden. Gehen Sie dafür auf die Internet-Seite.',
  open: 'Zur Internet-Seite',
  waiting: 'Es gibt jetzt ein neues Fenster. Dort melden Sie sich an.',
  hint: 'Sie sehen kein neues Fenster? Dann drücken Sie auf: Hier fortfahren.',
  entering: 'Bitte warten Sie kurz.',
  signedIn: 'Sie sind angemeldet. Ihr Name ist:',
  ending: 'Sie werden bald abgemeldet.',
  last: 'Sie sind bald 8 Stunden angemeldet. Dann werden Sie abgemeldet.',
  ended: 'Sie sind nicht mehr angemeldet.',
} as const satisfies Partial<LoginWords>;
