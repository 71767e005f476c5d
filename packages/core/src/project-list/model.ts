// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ProjectItem, ProjectStatus } from '@vir-nordwest/contract';
import { isExternal, safeLink } from '../links/safe-link.ts';
import { foreignOf } from '../strings/foreign.ts';
import { cut } from '../text/cut.ts';
import { fold } from '../text/fold.ts';
import type { ProjectWords } from './strings.ts';

/** One project as it is shown: every text is final, every address safe. */
export interface ProjectCard {
  item: ProjectItem;
  title: string;
  href?: string | undefined;
  /** The link leaves both the page and the network. */
  external: boolean;
  teaser: string;
  status: ProjectStatus;
  /** Who is responsible. */
  body?: string | undefined;
  tags: readonly string[];
  /** Set where the item is not in the language of the list. */
  foreign?: { lang: string; name: string } | undefined;
}

export interface ProjectSetting {
  words: ProjectWords;
  /** Language of the list. */
  language: string;
  /** Topics as the whole list spells them, by their folded text. */
  topics?: ReadonlyMap<string, string> | undefined;
  /** Addresses of the page and of the data: links elsewhere are marked. */
  homes: readonly string[];
}

/** `status` is the one on `today`, see `statusOn`. */
export function projectCard(item: ProjectItem, status: ProjectStatus, { words, language, topics, homes }: ProjectSetting): ProjectCard {
  const { member, source } = item._vir;
  const href = safeLink(item.external_url ?? item.url);
  return {
    item,
    title: item.title || words.untitled,
    href,
    external: !!href && isExternal(href, ...homes),
    teaser: cut(item.summary ?? '', 240),
    status,
    body: member?.name ?? source?.name,
    tags: [...new Map((item.tags ?? []).map((tag) => [fold(tag), topics?.get(fold(tag)) ?? tag])).values()],
    foreign: foreignOf(item.language, language, words),
  };
}
