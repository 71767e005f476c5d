// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { SourceAdapter } from '@vir-nordwest/core/sources/adapter.ts';
import './base.ts';

/** Adds a source for `src="name:…"`. The loader offers the same as `VIR.registerSource`. */
export function registerSource(name: string, adapter: SourceAdapter): void {
  (globalThis.VIR ??= {})[`${name}:`] = adapter;
}
