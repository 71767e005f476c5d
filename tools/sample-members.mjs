// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onNode24 } from './setup.mjs';
import { vir } from './vir.mjs';

/*
 * Members, portals and internal content for trying out sign-in: never on an installation that others can reach, because the passwords stand here.
 * As a command (node tools/sample-members.mjs PORTAL=PAGE…) it fills the server at PUBLIC_URL, whose VIR_DATA or DATABASE_URL must be in the environment too.
 */

/**
 * Adds what is not there yet.
 * @param {string} signIn address of the sign-in pages
 * @param {{ id: string, name: string, page: string }[]} portals
 */
export async function addSampleMembers(signIn, portals) {
  const { sampleAccounts } = await import('../packages/contract/samples/accounts.ts');
  const known = await vir('portal', 'list');
  const missing = portals.filter(({ id }) => !known.includes(`${id} – `));
  // Portals come last: where they are, all is.
  if (missing.length === 0) return;
  const accounts = await vir('member', 'list');
  await Promise.all([addContent(), ...sampleAccounts.filter(({ login }) => !accounts.includes(login)).map((member) => invite(signIn, member))]);
  await Promise.all(missing.map(({ id, name, page }) => vir('portal', 'add', id, page, '--name', name)));
}

async function addContent() {
  if ((await vir('document', 'list')).includes('Protokoll des Arbeitskreises')) return;
  const { internalDocument, internalEvents, internalJsonFeed } = await import('../packages/contract/samples/example-internal.ts');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format();
  const temporary = mkdtempSync(join(tmpdir(), 'vir-members-'));
  const file = (name, content) => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  try {
    await vir('import', 'news', file('intern.json', internalJsonFeed(today)), '--source', 'beispiele-intern');
    await vir('import', 'events', file('intern.csv', internalEvents(today)), '--source', 'beispiele-intern');
    await vir('document', 'add', file('Protokoll Arbeitskreis.pdf', internalDocument()), '--title', 'Protokoll des Arbeitskreises (Beispiel)', '--description', 'Beschlüsse und offene Punkte der letzten Sitzung.');
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** As a person would: takes the link from the invitation and sets a password on its page. */
async function invite(signIn, { login, name, municipality, password }) {
  const said = await vir('member', 'add', login, '--name', name, '--municipality', municipality);
  const link = /https?:\S+\/invitation\/\S+/.exec(said)?.[0];
  const answer = link && (await fetch(link, { method: 'POST', headers: { origin: new URL(signIn).origin, 'sec-fetch-site': 'same-origin' }, body: new URLSearchParams({ password }) }));
  if (!answer?.ok) throw new Error(`Das Passwort für ${login} ließ sich nicht setzen.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await onNode24();
  const portals = process.argv.slice(2).map((given) => {
    const [id = '', page = ''] = given.split(/=(.*)/);
    return { id, name: id, page };
  });
  await addSampleMembers(process.env.SIGN_IN_URL ?? process.env.PUBLIC_URL ?? `http://127.0.0.1:${process.env.PORT ?? 4100}`, portals);
}
