// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { berlinTime } from '@vir-nordwest/core/dates/berlin.ts';
import { formatDateTime } from '@vir-nordwest/core/dates/format.ts';
import { de } from '@vir-nordwest/core/strings/de.ts';
import { en } from '@vir-nordwest/core/strings/en.ts';
import type { DateWords } from '@vir-nordwest/core/strings/words.ts';

const time = (words: DateWords) => (at: Date): string => formatDateTime(berlinTime(at.getTime()), words);

/** Words of the sign-in pages. */
export const words = {
  de: {
    title: 'Anmelden',
    asks: (portal: string, host: string) => `<strong>${portal}</strong> (${host}) fragt, wer Sie sind.`,
    shares: 'Nach der Anmeldung zeigt diese Website Ihren Namen, Ihre Kommune und den Mitgliederbereich der Virtuellen Region Nordwest. Ihr Passwort erfährt sie nicht.',
    signedInAs: (name: string) => `Sie sind angemeldet als <strong>${name}</strong>.`,
    login: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: (host: string) => `Auf ${host} anmelden`,
    cancel: 'Abbrechen',
    wrong: 'E-Mail-Adresse oder Passwort stimmt nicht.',
    wait: 'Zu viele Versuche. Bitte warten Sie 15 Minuten.',
    expired: 'Diese Anmeldung ist abgelaufen. Bitte schließen Sie dieses Fenster und beginnen Sie auf der Website noch einmal.',
    choose: 'Passwort festlegen',
    choosing: (name: string, login: string) => `Konto von <strong>${name}</strong> (${login})`,
    rule: (min: number) => `Mindestens ${min} Zeichen. Ein langer Satz ist besser als ein kurzes Wort mit Sonderzeichen.`,
    tooShort: (min: number, max: number) => `Das Passwort braucht ${min} bis ${max} Zeichen.`,
    save: 'Passwort speichern',
    newPassword: 'Neues Passwort',
    upstream: (name: string) => `Mit ${name} anmelden`,
    upstreamFailed: 'Die Anmeldung dort ist nicht gelungen. Versuchen Sie es noch einmal oder nehmen Sie Ihr Passwort.',
    unlinked: 'Dieser Zugang ist hier noch nicht bekannt. Melden Sie sich einmal mit E-Mail-Adresse und Passwort an; danach genügt er.',
    forgot: 'Passwort vergessen',
    forgotHow: 'Wir schicken Ihnen einen Link, mit dem Sie ein neues Passwort festlegen.',
    sendLink: 'Link schicken',
    linkSent: 'Gibt es ein Konto mit dieser Adresse, ist eine E-Mail unterwegs. Der Link darin gilt eine Stunde. Kommt nichts an, sehen Sie im Spam-Ordner nach oder fragen Sie die Geschäftsstelle.',
    account: 'Mein Konto',
    accountFor: 'Hier ändern Sie Ihr Passwort und sehen, wo Sie angemeldet sind.',
    sessions: 'Wo Sie angemeldet sind',
    noSessions: 'Zurzeit auf keiner Website.',
    since: (since: string, used: string) => `seit ${since}, zuletzt benutzt ${used}`,
    end: (portal: string) => `Auf ${portal} abmelden`,
    signOutEverywhere: 'Überall abmelden',
    everywhere: 'Sie sind überall abgemeldet.',
    changePassword: 'Passwort ändern',
    currentPassword: 'Bisheriges Passwort',
    wrongPassword: 'Das bisherige Passwort stimmt nicht.',
    savedHere: 'Gespeichert. Alle anderen Anmeldungen sind beendet.',
    endedHere: 'Die Anmeldung ist beendet.',
    leave: 'Diese Seite verlassen',
    signOut: 'Abmelden',
    signedOut: 'Sie sind abgemeldet.',
    time: time(de.dates),
    saved: 'Das Passwort ist gespeichert. Sie können sich jetzt auf der Website Ihrer Kommune anmelden.',
    noInvitation: 'Dieser Link gilt nicht mehr. Bitte lassen Sie sich von der Geschäftsstelle einen neuen schicken.',
    done: 'Die Anmeldung ist fertig. Sie können dieses Fenster schließen.',
    error: 'Fehler',
  },
  en: {
    title: 'Sign in',
    asks: (portal: string, host: string) => `<strong>${portal}</strong> (${host}) asks who you are.`,
    shares: 'Once you are signed in, this site shows your name, your municipality and the members’ area of Virtuelle Region Nordwest. It never learns your password.',
    signedInAs: (name: string) => `You are signed in as <strong>${name}</strong>.`,
    login: 'E-mail address',
    password: 'Password',
    submit: (host: string) => `Sign in at ${host}`,
    cancel: 'Cancel',
    wrong: 'The e-mail address or the password is wrong.',
    wait: 'Too many attempts. Please wait 15 minutes.',
    expired: 'This sign-in has run out. Please close this window and start again on the site.',
    choose: 'Choose a password',
    choosing: (name: string, login: string) => `Account of <strong>${name}</strong> (${login})`,
    rule: (min: number) => `At least ${min} characters. A long sentence is better than a short word with signs.`,
    tooShort: (min: number, max: number) => `The password needs ${min} to ${max} characters.`,
    save: 'Save password',
    newPassword: 'New password',
    upstream: (name: string) => `Sign in with ${name}`,
    upstreamFailed: 'Signing in there did not work. Try again or use your password.',
    unlinked: 'This sign-in is not known here yet. Sign in once with e-mail address and password; after that it is enough.',
    forgot: 'Forgotten password',
    forgotHow: 'We send you a link with which you choose a new password.',
    sendLink: 'Send link',
    linkSent: 'If there is an account with this address, an e-mail is on its way. Its link works for an hour. If nothing comes, look into the spam folder or ask the network’s office.',
    account: 'My account',
    accountFor: 'Change your password here and see where you are signed in.',
    sessions: 'Where you are signed in',
    noSessions: 'On no site at present.',
    since: (since: string, used: string) => `since ${since}, last used ${used}`,
    end: (portal: string) => `Sign out of ${portal}`,
    signOutEverywhere: 'Sign out everywhere',
    everywhere: 'You are signed out everywhere.',
    changePassword: 'Change password',
    currentPassword: 'Current password',
    wrongPassword: 'The current password is wrong.',
    savedHere: 'Saved. All other sign-ins have ended.',
    endedHere: 'The sign-in has ended.',
    leave: 'Leave this page',
    signOut: 'Sign out',
    signedOut: 'You are signed out.',
    time: time(en.dates),
    saved: 'The password is saved. You can now sign in on the site of your municipality.',
    noInvitation: 'This link is no longer valid. Please ask the network’s office for a new one.',
    done: 'You are signed in. You can close this window.',
    error: 'Error',
  },
} as const;

export type PageLanguage = keyof typeof words;

/** German unless the browser puts English before it. */
export function languageOf(acceptLanguage = ''): PageLanguage {
  const first = /\b(de|nds|en)\b/iu.exec(acceptLanguage)?.[1]?.toLowerCase();
  return first === 'en' ? 'en' : 'de';
}
