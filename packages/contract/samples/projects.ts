// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectExtension, ProjectFeed, ProjectItem } from '../src/index.ts';
import { sampleBase, sampleFeed } from './feed.ts';

type Fields = Partial<Omit<ProjectItem, 'id' | 'title' | '_project' | '_vir'>> & { vir?: Partial<ProjectItem['_vir']>; text?: string };

const project = (id: string, title: string, extension: ProjectExtension, { vir, text = '', ...fields }: Fields = {}): ProjectItem => ({
  id,
  url: `${sampleBase}/projekte/${id}`,
  title,
  content_text: text,
  ...(text !== '' && { summary: text }),
  language: 'de',
  ...fields,
  _vir: { visibility: 'public', ...vir },
  _project: extension,
});

const office = { name: 'Geschäftsstelle der ViR-Nordwest', url: 'https://www.vir-nordwest.de/' };

/** Projects named in the network's reports, and examples for the states that do not occur there. Newest first. */
export const projectItems: ProjectItem[] = [
  project(
    'beispiel-formulare',
    'Formulare in einfacher Sprache (Beispiel)',
    {
      status: 'running',
      start: '2025-09-01',
      end: '2026-12-31',
      phases: [
        { name: 'Bestand aufnehmen', start: '2025-09-01', end: '2025-12-31' },
        { name: 'Muster entwickeln', start: '2026-01-01', end: '2026-08-31' },
        { name: 'Erproben', start: '2026-09-01', end: '2026-12-31' },
      ],
      participation: { until: '2026-03-10', time: '18:00', url: 'https://beteiligung.example/formulare' },
      results: [{ date: '2026-01-15', text: 'Die Liste der fünf Anträge steht fest' }],
      changes: [{ date: '2025-11-20', what: 'end', from: '2026-09-30', to: '2026-12-31' }],
      contact: office,
    },
    { text: 'Fünf häufige Anträge in einfacher Sprache, als Vorlage für alle.', tags: ['Beispiel', 'Barrierefreiheit', 'Online-Dienste'], date_published: '2025-09-01T08:00:00+02:00', vir: { example: true } },
  ),
  project('beispiel-schnittstelle', 'Offene Schnittstelle für Sitzungsdaten (Beispiel)', { status: 'planned', start: '2026-10-01' }, { text: 'Beschlüsse und Sitzungstermine maschinenlesbar.', tags: ['Beispiel', 'Open Data'], date_published: '2026-02-01T08:00:00+01:00', vir: { example: true } }),
  project('beispiel-sensoren', 'Pegelstände im Stadtplan (Beispiel)', { status: 'paused', start: '2025-03-01' }, { text: 'Ruht, bis die Finanzierung geklärt ist.', tags: ['Beispiel', 'Open Data'], date_published: '2025-03-01T08:00:00+01:00', vir: { example: true } }),
  project(
    'leistungen-bei-geburt',
    'Leistungen bei der Geburt ohne Antrag',
    {
      status: 'completed',
      start: '2018-03-20',
      phases: [{ name: 'Heutigen Ablauf aufnehmen' }, { name: 'Künftigen Ablauf beschreiben' }, { name: 'Technik prüfen' }, { name: 'Auf weitere Kommunen übertragen' }],
      funding: [{ name: 'Metropolregion Nordwest' }],
      partners: ['Bremen', 'Bremerhaven', 'Delmenhorst', 'Hatten', 'Oldenburg'].map((name) => ({ name })),
      contact: office,
    },
    { text: 'Elterngeld, Kindergeld und Geburtsurkunde sollen aus einer Einwilligung folgen.', tags: ['Online-Dienste'], date_published: '2018-03-20T10:00:00+01:00', vir: { member: { id: 'bremen', name: 'Freie Hansestadt Bremen' } } },
  ),
  project('netzwerk-treffen-2018', 'Netzwerk-Treffen: ein Thema, ein halber Tag', { status: 'running', start: '2018-04-10', contact: office }, { text: 'Halbe Tage zu einem Thema, jedes Mal bei einem anderen Mitglied.', tags: ['Netzwerk-Treffen'], date_published: '2018-01-25T14:00:00+01:00' }),
  project('e-akte-bremerhaven', 'E-Akte in Bremerhaven', { status: 'completed', partners: [{ name: 'Stadt Bremerhaven' }] }, { text: 'Die Stadt stellt ihr allgemeines Schriftgut auf die elektronische Akte um.', tags: ['E-Akte'], date_published: '2017-10-26T12:00:00+02:00' }),
  project('e-rechnung', 'Projektgruppe E-Rechnung', { status: 'completed', results: [{ date: '2017-10-26', text: 'Bericht auf dem Plenum in Bremerhaven' }] }, { text: 'Oldenburg, Bremen und das Land Niedersachsen stimmen sich zu XRechnung ab.', tags: ['E-Rechnung', 'Standards'], date_published: '2017-10-26T10:00:00+02:00', vir: { member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' } } }),
  project('open-government-oldenburg', 'Oldenburg als Modellkommune für Open Government', { status: 'completed', start: '2017-05-23', end: '2019-05-22', funding: [{ name: 'Bundesministerium des Innern' }] }, { text: 'Oldenburg erprobt offenes Verwaltungshandeln.', tags: ['Open Government', 'Beteiligung'], date_published: '2017-05-23T15:00:00+02:00', vir: { member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' } } }),
].toSorted((a, b) => Date.parse(b.date_published ?? '') - Date.parse(a.date_published ?? ''));

export const projectFeedOf = (items: ProjectItem[]): ProjectFeed => sampleFeed('projects', 'Projekte der ViR-Nordwest', items);
export const projectFeed: ProjectFeed = projectFeedOf(projectItems);

/** Projects a list must survive, by hazard. */
export const projectVariants = {
  noDates: project('ohne-daten', 'Projekt ohne jedes Datum', { status: 'running' }),
  gapBetweenPhases: project('luecke', 'Zwischen zwei Phasen', { status: 'running', phases: [{ name: 'Erste', start: '2025-01-01', end: '2025-06-30' }, { name: 'Zweite', start: '2026-09-01', end: '2026-12-31' }] }),
  umlautFirst: project('aerzte', 'Ärzteportal für den ländlichen Raum', { status: 'running' }),
  sharpS: project('strasse', 'Straßenschäden melden', { status: 'running' }),
  decomposed: project('nfd', 'Bürgerbüro'.normalize('NFD'), { status: 'planned' }),
  longCompound: project('langes-wort', 'Verwaltungsdigitalisierungsbeschleunigungsgesetzfolgenabschätzung', { status: 'planned' }),
  endsToday: project('heute', 'Endet heute', { status: 'running', start: '2025-03-06', end: '2026-03-05' }),
  manyPartners: project('viele', 'Projekt mit vielen Beteiligten', { status: 'running', partners: Array.from({ length: 40 }, (_, index) => ({ name: `Partner ${index + 1}` })) }),
  external: project('anderswo', 'Projekt auf einer anderen Plattform', { status: 'running' }, { external_url: 'https://beteiligung.example/projekt' }),
  everything: project(
    'hafen',
    'Ein offener Hafen (Beispiel)',
    {
      status: 'paused',
      statusNote: 'wartet auf den Förderbescheid',
      start: '2025-01-01',
      phases: [{ name: 'Planen', start: '2025-01-01', end: '2025-12-31' }, { name: 'Spatenstich', start: '2026-04-11', end: '2026-04-11' }, { name: 'Bauen', start: '2026-04-12' }],
      cost: '1,2 Mio. Euro',
      place: 'Alter Hafen',
      geometry: { type: 'Point', coordinates: [8.21, 53.14] },
      funding: [{ name: 'Europäische Union', url: 'https://foerderung.example/', logo: { url: `${sampleBase}/bilder/foerderung.svg`, width: 1200, height: 800 } }],
      partners: [{ name: 'Hafenverein' }],
      contact: office,
      nextEvent: { id: 'beispiel-rundgang', title: 'Rundgang durch den alten Hafen (Beispiel)', start: '2026-03-13T18:00:00', end: '2026-03-13T20:00:00', showWithoutTime: false, url: `${sampleBase}/termine/beispiel-rundgang` },
      results: [{ date: '2025-06-01', text: 'Der Rat hat den Entwurf beschlossen', url: 'https://rat.example/beschluss' }],
    },
    {
      text: 'Der alte Hafen wird ein Platz für alle.',
      tags: ['Stadtentwicklung'],
      image: `${sampleBase}/bilder/hafen.svg`,
      attachments: [{ url: `${sampleBase}/dateien/entwurf.pdf`, mime_type: 'application/pdf', title: 'Entwurf', size_in_bytes: 2_400_000 }],
      vir: { example: true, member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' }, image: { alt: 'Kaimauer mit alten Kränen', credit: 'Beispielbild', width: 1200, height: 800 } },
    },
  ),
  rightToLeft: project('rtl', 'مشروع الخدمات الرقمية', { status: 'running' }, { language: 'ar' }),
} satisfies Record<string, ProjectItem>;
