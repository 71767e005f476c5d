// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import '@vir-nordwest/widgets/news-feed/define.ts';
import '@vir-nordwest/widgets/portal/define.ts';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { newsItems, newsVariants } from '@vir-nordwest/contract/samples';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { attributes } from './attributes.ts';
import { states, withAddresses, type StoryApi } from './states.ts';

const link = html`<a href="https://www.vir-nordwest.de/aktuelles">Aktuelles der ViR-Nordwest</a>`;

const meta: Meta = {
  title: 'Widgets/News feed',
  component: 'vir-news-feed',
  args: { limit: 5, label: 'Aktuelles' },
  render: (args, context) => html`<vir-news-feed ${attributes(withAddresses(args, context))}>${link}</vir-news-feed>`,
};
export default meta;

export const Ready: StoryObj = {};
export const Cards: StoryObj = { args: { layout: 'cards', limit: 6 } };
export const Compact: StoryObj = { args: { layout: 'compact', limit: 8 } };
export const Headline: StoryObj = { args: { layout: 'headline', limit: 6 } };
export const WholeArticles: StoryObj = { args: { articles: true, limit: 4 } };
/** Months and municipalities to choose from, the list in months. */
export const Archive: StoryObj = { args: { archive: true, members: true, limit: 10, label: 'Archiv' } };
/** The months and municipalities a visitor chose stand in the address of the page. */
export const ArchiveToShare: StoryObj = { args: { ...Archive.args, shareable: true, search: true, topics: true } };
/** What can be listened to, and files with type and size. */
export const AudioAndFiles: StoryObj = {
  args: { label: 'Zum Hören und Lesen' },
  parameters: { api: { content: { news: [{ ...newsItems[0], attachments: [{ url: `${location.origin}/gespraech.mp3`, mime_type: 'audio/mpeg', title: 'Gespräch zum Plenum', size_in_bytes: 5_400_000, duration_in_seconds: 750 }, { url: 'https://sample.example/plan.pdf', mime_type: 'application/pdf', title: 'Tagesordnung', size_in_bytes: 240_000 }] }, ...newsItems.slice(1, 3)] as typeof newsItems } } satisfies StoryApi },
};
export const Urgent: StoryObj = { args: { urgent: 'Projekte' } };
export const LanguagesToSwitch: StoryObj = { args: { variants: 'de,en,nds,de-simple' } };
/** Links open a new window, and say so to screen readers. */
export const NewWindow: StoryObj = { args: { target: '_blank', rel: 'nofollow' } };
/** The second list leaves out what the first shows. */
export const ShownOnce: StoryObj = {
  render: (args, context) =>
    html`<vir-news-feed ${attributes(withAddresses({ ...args, label: 'Rund um das Plenum', tag: 'Plenum', unique: true, limit: 2 }, context))}>${link}</vir-news-feed>
      <vir-news-feed ${attributes(withAddresses({ ...args, label: 'Weitere Meldungen', unique: true }, context))}>${link}</vir-news-feed>`,
};
export const SearchAndTopics: StoryObj = { args: { search: true, topics: true } };
export const OneTopic: StoryObj = { args: { tag: 'Plenum', label: 'Rund um das Plenum' } };
export const OneMember: StoryObj = { args: { member: 'oldenburg', label: 'Aus Oldenburg' } };
export const WithoutHeading: StoryObj = { args: { label: undefined } };
export const OwnSlots: StoryObj = {
  render: (args, context) =>
    html`<vir-news-feed ${attributes(withAddresses(args, context))}>
      ${link}
      <h2 slot="heading">Neues aus dem Netzwerk</h2>
      <p slot="footer">Zusammengestellt von der Geschäftsstelle.</p>
    </vir-news-feed>`,
};
export const OwnItems: StoryObj = { args: { items: newsItems.slice(0, 3), label: 'Aus eigener Quelle' } };

export const Loading: StoryObj = states.loading;
export const Empty: StoryObj = states.empty;
export const Down: StoryObj = states.down;
export const HtmlInsteadOfData: StoryObj = states.html;
export const TooSlow: StoryObj = states.slow;
export const Stale: StoryObj = states.stale;
export const Narrow: StoryObj = { ...states.narrow, args: { search: true, topics: true } };
export const NarrowCards: StoryObj = { ...states.narrow, args: { layout: 'cards' } };
export const Dark: StoryObj = { ...states.dark, args: { search: true, topics: true } };
export const DarkCards: StoryObj = { ...states.dark, args: { layout: 'cards' } };
export const NarrowArchive: StoryObj = { ...states.narrow, args: { archive: true, members: true } };
export const SmallRootFont: StoryObj = states.smallRoot;
export const InPortal: StoryObj = states.inPortal;
export const English: StoryObj = { ...states.english, args: { label: 'News' } };
export const LowGerman: StoryObj = { ...states.lowGerman, args: { label: 'Nieges' } };
export const EasyGerman: StoryObj = states.easyGerman;

export const EdgeCases: StoryObj = {
  args: { limit: 50, label: 'Grenzfälle' },
  parameters: { api: { content: { news: Object.values(newsVariants) } } satisfies StoryApi, missing: ['fehlt.png'] },
};
export const EdgeCasesNarrow: StoryObj = { ...EdgeCases, parameters: { ...EdgeCases.parameters, ...states.narrow.parameters } };

export const LoadMore: StoryObj = {
  args: { limit: 3 },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('vir-news-feed')?.shadowRoot;
    const button = await waitFor(() => {
      const found = root?.querySelector<HTMLButtonElement>('.more');
      if (!found) throw new Error('no button yet');
      return found;
    });
    button.click();
    await waitFor(() => expect(root?.querySelectorAll('[part=item]')).toHaveLength(6));
    // Who went on with the keyboard continues at the first new item.
    await waitFor(() => expect(root?.activeElement).toBe(root?.querySelectorAll('[part=link]')[3]));
  },
};
