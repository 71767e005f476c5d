// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { itemImage } from '../guards/image.ts';
import { sourceAddresses } from '../sources/parts.ts';
import { sameOrigin } from './safe-link.ts';

/** A picture as it is drawn: every address is one of the page or of the data. */
export interface Picture {
  src: string;
  srcset: string;
  alt: string;
  credit?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
}

/** The picture at `src` with what is known of it; nothing where it would tell a third host who reads. */
export function ownPicture(src: string | undefined, about: unknown, homes: readonly string[], creditOf: (name: string) => string): Picture | undefined {
  const own = (url: string) => homes.flatMap(sourceAddresses).some((home) => sameOrigin(url, home));
  if (!src || !own(src)) return undefined;
  const { alt = '', credit, srcset = [], ...sizes } = itemImage(about) ?? {};
  return { ...sizes, src, alt, credit: credit && creditOf(credit), srcset: srcset.filter(({ url }) => own(url)).map(({ url, width }) => `${url} ${width}w`).join(', ') };
}
