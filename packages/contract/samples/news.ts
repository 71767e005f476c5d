// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { NewsFeed, NewsItem } from '../src/index.ts';
import { toUtc } from './days.ts';
import { exampleNews } from './example-news.ts';
import { sampleBase, sampleContent, sampleDay, sampleFeed } from './feed.ts';

type Fields = Omit<NewsItem, 'id' | '_vir'> & { _vir?: Partial<NewsItem['_vir']> };

const author = [{ name: 'Geschäftsstelle der ViR-Nordwest' }];

function item(id: string, paragraphs: string[], { _vir, ...fields }: Fields): NewsItem {
  const { content_html, tree } = sampleContent(...paragraphs);
  return { id, url: `${sampleBase}/nachrichten/${id}`, content_html, authors: author, language: 'de', ...fields, _vir: { visibility: 'public', content: tree, ..._vir } };
}

const picture = (name: string, alt: string, credit: string) => ({
  image: `${sampleBase}/bilder/${name}.svg`,
  _vir: {
    image: { alt, credit, width: 1200, height: 800, srcset: [400, 800, 1200].map((width) => ({ url: `${sampleBase}/bilder/${name}.svg?breite=${width}`, width })) },
  },
});

const examples = exampleNews(sampleDay).map((example) =>
  item(`beispiel-${example.key}`, [...example.paragraphs], {
    title: example.title,
    summary: example.summary,
    date_published: toUtc(example.published),
    tags: ['Beispiel', ...example.tags],
    _vir: { example: true },
  }),
);

const oldenburg = { member: { id: 'oldenburg', name: 'Oldenburg (Oldb)' } };
const bremen = { member: { id: 'bremen', name: 'Freie Hansestadt Bremen' } };
const talk = picture('netzwerk-treffen', 'Zwei Reihen Stühle vor einer Leinwand', 'Beispielbild');
const townHall = picture('rathaus', 'Giebel eines Rathauses vor blauem Himmel', 'Beispielbild');

/** The same report in several languages and registers; each names the others. */
function versions(id: string, written: Record<string, { paragraphs: string[]; title: string; summary: string }>, { _vir, ...shared }: Fields): NewsItem[] {
  const idOf = (language: string) => (language === 'de' ? id : `${id}-${language}`);
  const all = Object.keys(written).map((language) => ({ language, id: idOf(language), url: `${sampleBase}/nachrichten/${idOf(language)}` }));
  return Object.entries(written).map(([language, { paragraphs, ...words }]) =>
    item(idOf(language), paragraphs, { ...shared, ...words, language, _vir: { ..._vir, translations: all.filter((other) => other.language !== language) } }),
  );
}

/** Reports of 2017 and 2018 and a few examples, newest first as the server sends them. */
export const newsItems: NewsItem[] = [
  ...examples,
  item('netzwerk-treffen-1', ['22 Beschäftigte aus den Mitgliedsverwaltungen kamen nach Bad Fallingbostel.', 'Mehrere Häuser berichteten, wo sie agile Methoden schon ausprobieren.'], {
    title: 'Auftakt für die Netzwerk-Treffen: agil arbeiten im Rathaus',
    summary: 'Das neue Format ist bei den Gästen gut angekommen.',
    date_published: '2018-04-16T09:00:00+02:00',
    tags: ['Netzwerk-Treffen', 'Agiles Arbeiten'],
    image: talk.image,
    attachments: [{ url: `${sampleBase}/dateien/programm.pdf`, mime_type: 'application/pdf', title: 'Programm des Netzwerk-Treffens', size_in_bytes: 341_820 }],
    _vir: { ...talk._vir, member: { id: 'landkreis-heidekreis', name: 'Landkreis Heidekreis' } },
  }),
  ...versions('elfe', {
    de: {
      paragraphs: ['Fünf Mitglieder untersuchen, wie Leistungen rund um die Geburt ohne Papierantrag funktionieren.'],
      title: 'Elterngeld, Kindergeld und Geburtsurkunde: Projekt bewilligt',
      summary: 'Die Metropolregion Nordwest fördert das Vorhaben.',
    },
    en: {
      paragraphs: ['Five members look into how services around a birth could work without paper forms.'],
      title: 'Parental allowance, child benefit and birth certificate: project approved',
      summary: 'The Metropolregion Nordwest funds the project.',
    },
    nds: {
      paragraphs: ['Fiev Maten kiekt na, woans dat rund üm de Geboort ahn Andrääg op Papeer geiht.'],
      title: 'Öllerngeld, Kinnergeld un Geboortsoorkunn: dat Projekt kummt',
      summary: 'De Metropolregion Nordwest gifft Geld dorto.',
    },
    'de-simple': {
      paragraphs: ['Ein Kind ist geboren.', 'Dann brauchen die Eltern Geld und Papiere.', 'Das soll bald ohne Formulare auf Papier gehen.'],
      title: 'Geld und Papiere für Eltern: bald ohne Formulare',
      summary: 'Fünf Gemeinden und Städte probieren das aus.',
    },
  }, {
    date_published: '2018-03-20T10:00:00+01:00',
    date_modified: '2018-03-22T08:00:00+01:00',
    tags: ['Projekte', 'Online-Dienste'],
    _vir: { pinned: true },
  }),
  item('logo', ['Im Januar 2018 stimmte die Steuerungsgruppe dem Logo zu.'], {
    title: 'Ein neues Logo für die ViR-Nordwest',
    summary: 'Das Netzwerk tritt von nun an mit neuem Zeichen auf.',
    date_published: '2018-02-07T12:00:00+01:00',
    tags: ['Netzwerk'],
  }),
  item('ausblick-2018', ['Arbeitsgruppen zu Fachthemen, ein neues Veranstaltungsformat und das Plenum in Goslar.'], {
    title: 'Was 2018 im Netzwerk ansteht',
    summary: 'Der Ausblick auf das Jahr.',
    date_published: '2018-01-25T14:00:00+01:00',
    tags: ['Netzwerk', 'Netzwerk-Treffen', 'Plenum'],
  }),
  item('bremer-gesetz', ['E-Rechnung, E-Akte, Barrierefreiheit und verschlüsselte Kommunikation werden Pflicht.'], {
    title: 'Bremen bringt E-Government-Gesetz auf den Weg',
    summary: 'Der Senat hat den Entwurf am 28. November 2017 beschlossen.',
    date_published: '2017-11-30T11:00:00+01:00',
    tags: ['Recht', 'E-Rechnung', 'E-Akte', 'Barrierefreiheit'],
    _vir: { ...bremen, source: { name: 'Freie Hansestadt Bremen', url: 'https://www.bremen.de/' } },
  }),
  item('plenum-2017', ['Kommunen und IT-Dienstleister trafen sich in der Seestadt.', 'Der zweite Tag gehörte E-Rechnung, E-Akte und Portalverbund.'], {
    title: 'Plenum 2017: rund 100 Gäste in Bremerhaven',
    summary: 'Zwei Tage unter dem Titel „Verwaltung 4.0“.',
    date_published: '2017-11-06T10:00:00+01:00',
    tags: ['Plenum'],
    _vir: { member: { id: 'bremerhaven', name: 'Bremerhaven' } },
  }),
  item('e-rechnung', ['Oldenburg und Bremen zeigten, wie sie elektronische Rechnungen verarbeiten.'], {
    title: 'Aus dem Plenum: E-Rechnung in der Praxis',
    date_published: '2017-11-06T09:45:00+01:00',
    tags: ['Plenum', 'E-Rechnung'],
    _vir: oldenburg,
  }),
  item('open-government', ['Aus 26 Bewerbungen wählte eine Jury neun Kommunen aus.'], {
    title: 'Oldenburg wird Modellkommune für Open Government',
    summary: 'Für zwei Jahre gibt es 50.000 Euro.',
    date_published: '2017-05-23T15:00:00+02:00',
    tags: ['Open Government', 'Beteiligung'],
    external_url: 'https://www.verwaltung-innovativ.de/',
    image: townHall.image,
    _vir: { ...townHall._vir, ...oldenburg },
  }),
  item('lesetipp-it-personal', ['Ein Leitfaden des IT-Planungsrats zeigt, was Verwaltungen tun können.'], {
    title: 'Lesetipp: IT-Fachleute finden und halten',
    date_published: '2017-07-20T08:30:00+02:00',
    tags: ['Personal', 'Lesetipps'],
  }),
].toSorted((a, b) => Date.parse(b.date_published ?? '') - Date.parse(a.date_published ?? ''));

export const newsFeedOf = (items: NewsItem[]): NewsFeed => sampleFeed('news', 'Nachrichten der ViR-Nordwest', items);
export const newsFeed: NewsFeed = newsFeedOf(newsItems);

const compound = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung';

/** Items a list must survive, by hazard. Each is valid; none may break the layout or the reading order. */
export const newsVariants = {
  noTitle: item('ohne-titel', ['Eine kurze Mitteilung ganz ohne Überschrift, wie sie aus Kurznachrichtendiensten kommt.'], { date_published: '2026-03-04T09:00:00+01:00' }),
  longCompound: item('langes-wort', [`Die ${compound} tritt in Kraft.`], { title: `${compound} und Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz`, summary: compound, date_published: '2026-03-04T09:00:00+01:00', tags: [compound] }),
  emoji: item('emoji', ['Alle sind eingeladen 👩🏽‍💻👨‍👩‍👧‍👦.'], { title: '🎉 Zehn Jahre Netzwerk 👩🏽‍💻', summary: '👨‍👩‍👧‍👦'.repeat(60), date_published: '2026-03-04T09:00:00+01:00' }),
  rightToLeft: item('rtl', ['خدمات البلدية متاحة الآن عبر الإنترنت.'], { title: 'معلومات جديدة من البلدية', summary: 'خدمات إلكترونية', language: 'ar', date_published: '2026-03-04T09:00:00+01:00' }),
  foreignLanguage: item('english', ['The network meets in spring.'], { title: 'Spring meeting of the network', language: 'en', date_published: '2026-03-04T09:00:00+01:00', _vir: { translations: [{ language: 'de', id: 'logo' }] } }),
  lowGerman: item('platt', ['Nu is de Sied ok op Platt dor.'], { title: 'Narichten op Platt', language: 'nds', date_published: '2026-03-04T09:00:00+01:00' }),
  noDate: item('ohne-datum', ['Wann das war, ist nicht überliefert.'], { title: 'Meldung ohne Datum' }),
  futureDate: item('zukunft', ['Der Tag liegt noch vor uns.'], { title: 'Meldung mit Datum in der Zukunft', date_published: '2031-01-01T00:00:00+01:00' }),
  noText: { id: 'nur-titel', title: 'Meldung, die nur aus einer Überschrift besteht', content_text: '', date_published: '2026-03-04T09:00:00+01:00', _vir: { visibility: 'public' } },
  noLink: { id: 'ohne-adresse', title: 'Meldung ohne eigene Seite', content_text: 'Der ganze Text steht hier.', date_published: '2026-03-04T09:00:00+01:00', _vir: { visibility: 'public' } },
  hugeAttachment: item('anhang', ['Alle Unterlagen in einer Datei.'], {
    title: 'Unterlagen zum Plenum',
    date_published: '2026-03-04T09:00:00+01:00',
    attachments: [
      { url: `${sampleBase}/dateien/alles.zip`, mime_type: 'application/zip', title: 'Alle Vorträge', size_in_bytes: 4_831_838_208 },
      { url: `${sampleBase}/dateien/unbekannt`, mime_type: 'application/octet-stream' },
    ],
  }),
  pinned: item('angeheftet', ['Bleibt oben.'], { title: 'Wichtiger Hinweis der Geschäftsstelle', date_published: '2025-12-01T09:00:00+01:00', _vir: { pinned: true } }),
  imageWithoutAlt: item('bild-ohne-text', ['Zum Bild fehlt jede Angabe.'], { title: 'Meldung mit unbeschriebenem Bild', image: `${sampleBase}/bilder/unbeschrieben.svg`, date_published: '2026-03-04T09:00:00+01:00' }),
  missingImage: item('bild-fehlt', ['Die Bilddatei gibt es nicht mehr.'], { title: 'Meldung mit verlorenem Bild', image: `${sampleBase}/bilder/fehlt.png`, date_published: '2026-03-04T09:00:00+01:00', _vir: { image: { alt: 'Gruppenbild', credit: 'unbekannt', width: 1200, height: 800 } } }),
  markupAsText: item('markup', ['<b>Spitze Klammern</b> & Kaufmannsund gehören zum Text.'], { title: '<script>alert(1)</script> ist hier nur Text', date_published: '2026-03-04T09:00:00+01:00' }),
  manyTags: item('viele-themen', ['Zwanzig Themen.'], { title: 'Meldung mit vielen Themen', date_published: '2026-03-04T09:00:00+01:00', tags: Array.from({ length: 20 }, (_, index) => `Thema ${index + 1}`) }),
} satisfies Record<string, NewsItem>;
