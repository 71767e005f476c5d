// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Two members of invented towns, for trying out sign-in. Their passwords are known to everybody. */
export const sampleAccounts = [
  { login: 'anna.beispiel@altenmoor.example', name: 'Anna Beispiel', municipality: 'Stadt Altenmoor', password: 'Moor und Marsch 26' },
  { login: 'hinnerk.muster@neuensiel.example', name: 'Hinnerk Muster', municipality: 'Gemeinde Neuensiel', password: 'Krabben am Kai 48' },
] as const;
