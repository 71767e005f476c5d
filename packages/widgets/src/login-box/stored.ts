// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Name of the database that exists only between signing in and signing out. */
export const databaseName = (portal: string): string => `vir-sign-in-${portal}`;

/**
 * Whether an earlier page has left a session. Asks for names only: nothing is opened, which would make a database. Browsers that cannot be
 * asked (Firefox before 126) begin anew on each page.
 */
export async function isStored(portal: string): Promise<boolean> {
  const databases = (await globalThis.indexedDB?.databases?.().catch(() => undefined)) ?? [];
  return databases.some(({ name }) => name === databaseName(portal));
}

let taken: URLSearchParams | undefined;

/** The answer of a sign-in that ended on this page, once. It leaves the address before anything else happens. */
export function takeAnswer(): URLSearchParams | undefined {
  if (/^#(?:vir_code|vir_error|vir_state|vir_iss)=/.test(location.hash)) {
    taken = new URLSearchParams([...new URLSearchParams(location.hash.slice(1))].map(([name, value]) => [name.replace('vir_', ''), value]));
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  const answer = taken;
  taken = undefined;
  return answer;
}
