// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { start } from './start.ts';

let defined: Promise<void> | undefined;

/** `/w/<version>/vir-all.js`: all widgets inside, run when the first tag is met, so that a second loader stays without effect. */
start(VIR_WIDGETS, () => (defined ??= new Promise((resolve) => resolve(VIR_DEFINE()))));
