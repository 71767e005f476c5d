// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LoginWords } from './strings.ts';

export default {
  title: 'För Liddmaten',
  intro: 'Interne Narichten, Termine un Papieren för Liddmaten vun de Virtuelle Region Nordwest.',
  signIn: 'Anmellen',
  where: (host) => `Dien Passwoort giffst du op ${host} in, nich op düsse Siet.`,
  cancel: 'Afbreken',
  here: 'Hier wiedermaken',
  signedIn: 'Anmellt as',
  account: 'Mien Konto',
  signOut: 'Afmellen',
  extend: 'Anmellt blieven',
  again: 'Nee anmellen',
  signedOut: 'Du büst afmellt.',
} as const satisfies Partial<LoginWords>;
