// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Account } from '../accounts/accounts.ts';
import type { Letter } from './mailer.ts';

/** Letters are text only and hold one link: to our own sign-in pages. */
export const invitationLetter = ({ login, name }: Pick<Account, 'login' | 'name'>, link: string): Letter => ({
  to: login,
  subject: 'Ihr Zugang zum Mitgliederbereich der Virtuellen Region Nordwest',
  text: `Guten Tag ${name},

für Sie ist ein Zugang zum Mitgliederbereich der Virtuellen Region Nordwest angelegt. Bitte legen Sie hier Ihr Passwort fest:

${link}

Der Link gilt 14 Tage und einmal. Danach melden Sie sich auf der Website Ihrer Kommune mit dieser E-Mail-Adresse an.
Sie haben damit nichts zu tun? Dann brauchen Sie nichts zu tun.

In English: please choose your password by the link above. It works once, within 14 days.
`,
});

export const resetLetter = ({ login, name }: Pick<Account, 'login' | 'name'>, link: string): Letter => ({
  to: login,
  subject: 'Neues Passwort für den Mitgliederbereich der Virtuellen Region Nordwest',
  text: `Guten Tag ${name},

jemand, vermutlich Sie, möchte für Ihren Zugang zum Mitgliederbereich ein neues Passwort festlegen:

${link}

Der Link gilt eine Stunde und einmal. Haben Sie ihn nicht angefordert, brauchen Sie nichts zu tun; Ihr Passwort bleibt, wie es ist.

In English: choose a new password by the link above, within an hour. If you did not ask for it, nothing changes.
`,
});

/** To everybody whose account has changed in a way a thief would want. */
export const noticeLetter = ({ login, name }: Pick<Account, 'login' | 'name'>, what: { de: string; en: string }, account: string): Letter => ({
  to: login,
  subject: 'Ihr Zugang zur Virtuellen Region Nordwest wurde geändert',
  text: `Guten Tag ${name},

${what.de}

Waren Sie das nicht? Dann legen Sie bitte sofort ein neues Passwort fest und melden Sie sich überall ab:
${account}

In English: ${what.en} If it was not you, choose a new password at once.
`,
});

export const notices = {
  on: { de: 'Bei der Anmeldung wird jetzt auch ein Code aus Ihrer App verlangt.', en: 'Signing in now also asks for a code from your app.' },
  off: { de: 'Bei der Anmeldung wird kein Code aus der App mehr verlangt.', en: 'Signing in no longer asks for a code from the app.' },
  passkey: { de: 'Ein weiterer Passkey öffnet jetzt Ihren Zugang.', en: 'One more passkey now opens your account.' },
  recovery: { de: 'Jemand hat sich mit einem Ihrer Ersatzcodes ausgewiesen.', en: 'Somebody has used one of your recovery codes.' },
  alarm: { de: 'Jemand kennt Ihr Passwort und hat mehrmals einen falschen Code eingegeben.', en: 'Somebody knows your password and has typed wrong codes several times.' },
};
