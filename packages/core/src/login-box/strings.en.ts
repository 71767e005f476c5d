// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LoginWords } from './strings.ts';

export default {
  title: 'Members’ area',
  intro: 'Internal news, dates and documents for members of the Virtuelle Region Nordwest.',
  signIn: 'Sign in',
  where: (host) => `You enter your password at ${host}, not on this page.`,
  elsewhere: 'You can sign in on the website itself, not in this embedded part.',
  open: 'Go to the website',
  noCode: 'Signing in cannot be loaded at the moment. Please try again.',
  waiting: 'You are signing in in another window.',
  leaving: 'Opening the sign-in page …',
  hint: 'You see no window? Then sign in here; you will come back to this page.',
  here: 'Continue here',
  cancel: 'Cancel',
  entering: 'Signing you in …',
  signedIn: 'Signed in as',
  account: 'My account',
  signOut: 'Sign out',
  ending: 'You will be signed out in a few minutes.',
  extend: 'Stay signed in',
  last: 'You will be signed out in a few minutes, because a sign-in lasts eight hours at most.',
  again: 'Sign in again',
  ended: 'You are no longer signed in. Internal content is not shown any more.',
  signedOut: 'You are signed out.',
  problems: {
    denied: 'Signing in was cancelled.',
    late: 'Signing in took too long. Please start again.',
    mixed: 'The answer does not belong to this page. Please start again.',
    offline: 'The sign-in service cannot be reached. Please check your connection. If that does not help, this website may not be registered there.',
    server: 'The sign-in service reports an error. Please try again in a few minutes.',
    busy: 'Too many attempts. Please wait a quarter of an hour.',
    refused: 'The sign-in service does not know this website, or has turned it off. Please contact the office.',
    storage: 'Your browser stores nothing for this website. Please allow it, or sign in in a new window.',
    page: 'Signing in safely is not possible on this page.',
  },
} as const satisfies Partial<LoginWords>;
