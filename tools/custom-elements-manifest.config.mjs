// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { publicSurface, publicTokens, withoutInherited, writtenOutTypes } from './manifest/plugins.mjs';

/** npm run manifest, in packages/widgets: what Storybook and editors know about the elements. */
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/**/define.ts'],
  litelement: true,
  packagejson: false,
  plugins: [writtenOutTypes(), publicTokens('src/shared/widget.ts', ['/shared/styles/frame.styles.ts', '/shared/styles/tokens.styles.ts']), withoutInherited(), publicSurface()],
};
