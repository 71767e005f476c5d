// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Why nobody is signed in.
 * - `denied`: cancelled on the sign-in page · `late`: took longer than ten minutes · `mixed`: an answer that nobody here waits for
 * - `offline`, `server`, `busy` · `refused`: the sign-in service does not know this website, or not any more
 * - `storage`: the browser keeps nothing · `page`: not https, or old scripts bend what signing in relies on
 */
export type Problem = 'denied' | 'late' | 'mixed' | 'offline' | 'server' | 'busy' | 'refused' | 'storage' | 'page';

/** German for what comes after the press. */
export const sessionDe = {
  waiting: 'Die Anmeldung läuft in einem anderen Fenster.',
  leaving: 'Die Anmeldung wird geöffnet …',
  hint: 'Sie sehen kein Fenster? Dann melden Sie sich hier an; danach kommen Sie auf diese Seite zurück.',
  here: 'Hier fortfahren',
  cancel: 'Abbrechen',
  entering: 'Sie werden angemeldet …',
  signedIn: 'Angemeldet als',
  account: 'Mein Konto',
  signOut: 'Abmelden',
  ending: 'Ihre Anmeldung endet in wenigen Minuten.',
  extend: 'Angemeldet bleiben',
  last: 'Ihre Anmeldung endet in wenigen Minuten, weil sie höchstens acht Stunden gilt.',
  again: 'Neu anmelden',
  ended: 'Ihre Anmeldung ist beendet. Interne Inhalte sind nicht mehr zu sehen.',
  signedOut: 'Sie sind abgemeldet.',
  problems: {
    denied: 'Die Anmeldung wurde abgebrochen.',
    late: 'Die Anmeldung hat zu lange gedauert. Bitte beginnen Sie noch einmal.',
    mixed: 'Die Antwort der Anmeldung passt nicht zu dieser Seite. Bitte beginnen Sie noch einmal.',
    offline: 'Der Anmeldedienst ist nicht zu erreichen. Bitte prüfen Sie Ihre Verbindung. Hilft das nicht, ist diese Website dort vielleicht nicht eingetragen.',
    server: 'Der Anmeldedienst meldet einen Fehler. Bitte versuchen Sie es später noch einmal.',
    busy: 'Zu viele Versuche. Bitte warten Sie eine Viertelstunde.',
    refused: 'Der Anmeldedienst kennt diese Website nicht oder hat sie abgeschaltet. Bitte wenden Sie sich an die Geschäftsstelle.',
    storage: 'Ihr Browser speichert für diese Website nichts. Bitte erlauben Sie es, oder melden Sie sich in einem neuen Fenster an.',
    page: 'Auf dieser Seite ist keine sichere Anmeldung möglich.',
  } as Readonly<Record<Problem, string>>,
} as const;
