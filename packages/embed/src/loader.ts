// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { start } from './start.ts';

/** `/w/1/vir.js`: fetches only the widgets that are on the page, all files of a widget at once. */
start(Object.keys(VIR_FILES), (widget, base) => Promise.all((VIR_FILES[widget] as string).split(' ').map((file) => import(`${base}/w/1/${file}.js`))));
