// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import manifest from '../packages/widgets/custom-elements.json';

const tokens = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ cssProperties }) => cssProperties ?? []));
const unique = [...new Map(tokens.map((token) => [token.name, token])).values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** All tokens of all widgets as a Markdown table. */
export const tokensTable = ['| Token | Default | |', '|---|---|---|', ...unique.map(({ name, default: value = '', description = '' }) => `| \`${name}\` | ${value && `\`${value}\``} | ${description} |`)].join('\n');
