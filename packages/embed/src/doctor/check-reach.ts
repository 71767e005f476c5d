// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { elementOf, placesOf, type Finding, type Site } from './finding.ts';

/** Whether the page may ask the addresses it is to ask, and whether these answer as our API does. */
export async function checkReach(site: Site): Promise<Finding[]> {
  const bases = new Set([site.base]);
  for (const place of placesOf(document, site)) {
    const own = elementOf(place)?.getAttribute('base') ?? place.getAttribute('data-base');
    const url = own ? URL.parse(own, location.href) : null;
    if (url) bases.add(url.href.replace(/\/+$/, ''));
  }
  const found: Finding[] = [];
  // One after the other: a violation does not say whose request it was.
  for (const base of bases) found.push(...(await checkData(base)));
  return [...found, ...(await checkPictures(site.base)), ...checkTrustedTypes()];
}

/** Runs `probe` and names the directives that stood in its way. Browsers tell the page before the request fails, or just after. */
async function forbidden(origin: string, probe: () => Promise<unknown>): Promise<{ directives: string[]; failed: boolean; result: unknown }> {
  const directives = new Set<string>();
  const onViolation = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent): void => {
    if (blockedURI.startsWith(origin) && disposition === 'enforce') directives.add(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const outcome = await probe().then(
    (result) => ({ result, failed: false }),
    (error: unknown) => ({ result: error, failed: true }),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  document.removeEventListener('securitypolicyviolation', onViolation);
  return { ...outcome, directives: [...directives] };
}

const policyFinding = (directive: string, origin: string): Finding => ({
  weight: directive === 'img-src' ? 'note' : 'stop',
  what: `Die Content-Security-Policy dieser Seite verbietet ${origin} (${directive}).`,
  remedy: 'Bitte diese Quelle in der vorhandenen Richtlinie ergänzen.',
  line: `${directive} ${origin}`,
});

/** Old browsers have no clock in their signals; they wait as long as they like. */
const inTime = (): AbortSignal | null => (AbortSignal as Partial<typeof AbortSignal>).timeout?.(8000) ?? null;

async function checkData(base: string): Promise<Finding[]> {
  const { origin } = new URL(base);
  if (location.protocol === 'https:' && base.startsWith('http:')) return [{ weight: 'stop', what: `Die Seite ist verschlüsselt (https), der Dienst unter ${base} nicht.`, remedy: 'Browser laden dann nichts. Bitte die Adresse mit https eintragen.', line: base.replace('http:', 'https:') }];
  const address = `${base}/v1/config.json`;
  const { directives, failed, result } = await forbidden(origin, () => fetch(address, { credentials: 'omit', cache: 'no-store', signal: inTime() }));
  if (directives[0]) return [policyFinding(directives[0], origin)];
  if (failed) {
    // An answer we may not read is still an answer.
    const answers = await fetch(address, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal: inTime() }).then(() => true, () => false);
    return [
      answers
        ? { weight: 'stop', what: `${base} antwortet, erlaubt aber keine Abfragen von dieser Website (CORS).`, remedy: 'Ein Server dazwischen entfernt die Kopfzeile oder die Adresse ist nicht die der API. Bitte den Betreiber fragen.', line: 'Access-Control-Allow-Origin: *' }
        : { weight: 'stop', what: `${base} ist nicht erreichbar.`, remedy: 'Ist die Adresse richtig geschrieben? Öffnen Sie sie in einem eigenen Fenster: Sehen Sie dort Meldungen, ist ein Filter im Netz oder im Browser schuld, sonst der Dienst.', line: `${base}/` },
    ];
  }
  const answer = result as Response;
  const config: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  return typeof config === 'object' && config !== null ? [] : [{ weight: 'stop', what: `Unter ${base} liegt keine ViR-API (Antwort ${answer.status}).`, remedy: 'Vermutlich stimmt die Adresse nicht (base, data-base oder die Weiterleitung /_vir/).', line: address }];
}

async function checkPictures(base: string): Promise<Finding[]> {
  const { origin } = new URL(base);
  const { directives } = await forbidden(origin, () => new Promise((resolve) => Object.assign(new Image(), { onload: resolve, onerror: resolve, src: `${base}/einbetten/icon.svg` })));
  return directives[0] ? [policyFinding(directives[0], origin)] : [];
}

/** With Trusted Types the templates need one policy, and a page that has Lit itself has taken its name. */
function checkTrustedTypes(): Finding[] {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  if (!trustedTypes || document.querySelector(':defined:is(vir-news-feed,vir-event-calendar,vir-member-map,vir-project-list)')) return [];
  try {
    trustedTypes.createPolicy('lit-html', {});
    return [];
  } catch {
    return [{ weight: 'stop', what: 'Die Seite verlangt Trusted Types und lässt unsere Regel nicht zu.', remedy: "Bitte die Regel erlauben; benutzt Ihre Seite selbst Lit, dazu 'allow-duplicates'.", line: 'trusted-types lit-html' }];
  }
}
