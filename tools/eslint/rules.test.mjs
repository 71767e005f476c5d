// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import path from 'node:path';
import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import vir from './plugin.mjs';
import { browserRules } from './restrictions.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });
const run = (name, cases) => tester.run(name, vir.rules[name], cases);
const at = (file) => path.resolve(file);
const header = '// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors\n// SPDX-License-Identifier: EUPL-1.2\n';

const inPackage = (file, code) => ({ filename: at(`packages/${file}`), code });
const wrong = (messageId, file, code) => ({ ...inPackage(file, code), errors: [{ messageId }] });

run('package-arrows', {
  valid: [
    inPackage('core/src/client/client.ts', "import { limits } from '@vir-nordwest/contract';"),
    inPackage('widgets/src/news-feed/news-feed.ts', "import type { NewsItem } from '@vir-nordwest/contract';"),
    inPackage('widgets/src/news-feed/news-feed.ts', "import { type NewsItem } from '@vir-nordwest/contract';"),
    inPackage('widgets/src/news-feed/news-feed.ts', "import { Widget } from '../shared/widget.ts';"),
    inPackage('widgets/src/news-feed/news-feed.ts', "import { buildModel } from '@vir-nordwest/core/news-feed/model.ts';"),
    inPackage('widgets/src/news-feed/news-feed.test.ts', "import { handlers } from '@vir-nordwest/mocks';"),
    inPackage('core/src/guards/item.test.ts', "import { NewsItem } from '@vir-nordwest/contract/schemas';"),
    inPackage('server/src/app.ts', "import { NewsFeed } from '@vir-nordwest/contract/schemas';"),
    { filename: at('stories/news-feed.stories.ts'), code: "import '@vir-nordwest/widgets/news-feed/define.ts';" },
  ],
  invalid: [
    wrong('arrow', 'contract/src/index.ts', "import { fold } from '@vir-nordwest/core/text/fold.ts';"),
    wrong('arrow', 'core/src/client/client.ts', "import { Widget } from '../../../widgets/src/shared/widget.ts';"),
    wrong('arrow', 'core/src/client/client.ts', "const module = import('@vir-nordwest/server');"),
    wrong('arrow', 'embed/src/loader.ts', "export { listUrl } from '@vir-nordwest/core/links/list-url.ts';"),
    wrong('arrow', 'widgets/src/news-feed/news-feed.ts', "import { handlers } from '@vir-nordwest/mocks';"),
    wrong('arrow', 'core/src/client/client.test.ts', "import { buildApp } from '@vir-nordwest/server';"),
    wrong('typesOnly', 'widgets/src/news-feed/news-feed.ts', "import { limits } from '@vir-nordwest/contract';"),
    wrong('sideways', 'widgets/src/news-feed/news-feed.ts', "import { EventCalendar } from '../event-calendar/event-calendar.ts';"),
    wrong('sideways', 'widgets/src/news-feed/news-feed.ts', "import { EventCalendar } from '@vir-nordwest/widgets/event-calendar/index.ts';"),
    wrong('schemas', 'core/src/guards/item.ts', "import * as v from 'valibot';"),
    wrong('schemas', 'widgets/src/shared/widget.ts', "import { NewsItem } from '@vir-nordwest/contract/schemas';"),
  ],
});

run('no-define-import', {
  valid: ["import { NewsFeed } from './index.ts';", "import { define } from './shared/register.ts';"],
  invalid: ["import './define.ts';", "export * from '@vir-nordwest/widgets/news-feed/define.ts';", "await import('../news-feed/define.ts');"].map((code) => ({ code, errors: [{ messageId: 'door' }] })),
});

run('whole-attributes', {
  valid: ['html`<p class=${a} id="b">c="${d}"</p>`', 'html`<p class=${`a ${b}`} lang=${c}>${d}</p>`', 'html`<a href="#x">${a}</a>`', 'html`<input .value=${a} ?hidden=${b} />`'],
  invalid: ['html`<p class="${a}"></p>`', 'html`<p class="a ${b}"></p>`', 'html`<p id=${c} class="a ${b}"></p>`', 'html`<p class=a-${b}></p>`', 'svg`<g transform=${a}x></g>`'].map((code) => ({ code, errors: [{ messageId: 'part' }] })),
});

run('no-inline-style', {
  valid: ['html`<p class="a">${text}</p>`', 'html`<p>style="color:red"</p>`', 'css`p { color: red }`', 'html`<p data-style="1"></p>`'],
  invalid: [
    { code: 'html`<p style="color:red"></p>`', errors: [{ messageId: 'attribute' }] },
    { code: 'html`<p class="a" style=${value}></p>`', errors: [{ messageId: 'attribute' }] },
    { code: 'svg`<circle style="fill:red"/>`', errors: [{ messageId: 'attribute' }] },
    { code: 'html`<style>p{}</style>`', errors: [{ messageId: 'element' }] },
  ],
});

run('words-in-strings', {
  valid: ['html`<p title=${words.title}>${words.text}</p>`', 'html`<!-- a note --><p>&nbsp;·&#8201;${count}</p>`', "const name = 'news-feed';", "const umlauts = { ä: 'ae', ö: 'ä' };", 'const pattern = /[äöüß]/u;', '// Überschrift'],
  invalid: [
    { code: 'html`<p>Mehr laden</p>`', errors: [{ messageId: 'word' }] },
    { code: 'html`<p>${count} items</p>`', errors: [{ messageId: 'word' }] },
    { code: "const label = 'Nächste Seite';", errors: [{ messageId: 'word' }] },
    { code: 'const label = `${count} Einträge`;', errors: [{ messageId: 'word' }] },
  ],
});

run('file-name', {
  valid: [{ filename: at('packages/core/src/text/fold.ts'), code: '' }, { filename: at('packages/core/src/commonmark.ts'), code: '' }],
  invalid: ['packages/core/src/utils.ts', 'packages/core/src/date-helpers.ts', 'packages/core/src/common/fold.ts', 'tools/cache.manager.mjs'].map((file) => ({ filename: at(file), code: '', errors: [{ messageId: 'vague' }] })),
});

run('spdx-header', {
  valid: [`${header}\nexport {};`, `#!/usr/bin/env node\n${header}`],
  invalid: [
    { code: 'export {};', output: `${header}\nexport {};`, errors: [{ messageId: 'missing' }] },
    { code: '#!/usr/bin/env node\nrun();', output: `#!/usr/bin/env node\n${header}\nrun();`, errors: [{ messageId: 'missing' }] },
  ],
});

describe('restrictions for browsers', async () => {
  const { Linter } = await import('eslint');
  const linter = new Linter();
  const messages = (code) => linter.verify(code, { languageOptions: { sourceType: 'module', globals: { localStorage: 'readonly', indexedDB: 'readonly', eval: 'readonly', caches: 'readonly' } }, rules: browserRules }).map(({ message }) => message);
  const banned = [
    'element.innerHTML = text;',
    "element.insertAdjacentHTML('beforeend', text);",
    'element.setHTMLUnsafe(text);',
    'document.write(text);',
    "document.cookie = 'a=b';",
    "localStorage.setItem('a', 'b');",
    "indexedDB.open('a');",
    'navigator.serviceWorker.register(file);',
    'eval(text);',
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js';",
    "import { styleMap } from 'lit/directives/style-map.js';",
    "new Intl.DateTimeFormat('de');",
    'date.toLocaleDateString();',
  ];
  for (const code of banned) it(`says what to do instead of ${code}`, (t) => t.assert.match(messages(code)[0] ?? '', /\w{3,}.*\.\s*$/su));
  it('leaves plain code alone', (t) => t.assert.deepEqual(messages("element.textContent = text; new Intl.Collator('de');"), []));
});
