// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

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
