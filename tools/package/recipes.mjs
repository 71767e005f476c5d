// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import { firstLine, loaderScript, shortLine } from '../../packages/configurator/src/code/loader-lines.ts';

const own = '/_vir';

/**
 * What stands beside the scripts in the archive: code from the own web server, data through it, both under `/_vir/`.
 *
 * @param {{ version: string, base: string, integrity: Readonly<Record<string, string>> }} facts
 * @returns {Record<string, string>} texts by file name
 */
export function recipes({ version, base, integrity }) {
  const { host } = new URL(base);
  const sums = Object.entries(integrity).map(([file, sum]) => `<script src="/_vir${file}" integrity="${sum}" crossorigin="anonymous" async></script>`);
  return {
    'LIESMICH.md': `# ViR-Widgets ${version} auf dem eigenen Webserver

1. Diesen Ordner auf den Webserver legen, zum Beispiel nach \`/srv/vir-${version}\`.
2. Die passende Vorlage einbauen: \`nginx.conf\`, \`apache.conf\` oder \`Caddyfile\`. Skripte kommen dann aus dem Ordner, Daten über Ihre Adresse von ${base}.
3. Auf der Seite:

\`\`\`html
${firstLine(own)}
\`\`\`

Wo kein Inline-Skript möglich ist:

\`\`\`html
${shortLine(own)}
\`\`\`

Oder alles in einer unveränderlichen Datei mit Prüfsumme:

\`\`\`html
${sums.join('\n')}
\`\`\`

In der Content-Security-Policy genügt \`'self'\`; verbietet sie Inline-Skripte, braucht die erste Zeile in \`script-src\` dazu \`'sha256-${createHash('sha256').update(loaderScript(own)).digest('base64')}'\`. Die Lizenz ist EUPL-1.2, die der enthaltenen Bibliotheken stehen in \`LICENSES.txt\`.
`,
    'nginx.conf': `# In den Block server { … } der Website
location /_vir/w/ {
  alias /srv/vir-${version}/w/;
  gzip_static on;
  add_header X-Content-Type-Options nosniff;
}
location /_vir/ {
  proxy_pass ${base}/;
  proxy_set_header Host ${host};
  proxy_ssl_server_name on;
}
`,
    'apache.conf': `# In den VirtualHost der Website; Module: proxy, proxy_http, ssl
<Directory /srv/vir-${version}/w>
  Require all granted
</Directory>
Alias /_vir/w /srv/vir-${version}/w
ProxyPass /_vir/w !
SSLProxyEngine on
ProxyPass /_vir/ ${base}/
`,
    Caddyfile: `# In den Block der Website
handle_path /_vir/w/* {
	root * /srv/vir-${version}/w
	file_server {
		precompressed br gzip
	}
}
handle_path /_vir/* {
	reverse_proxy ${base} {
		header_up Host ${host}
	}
}
`,
  };
}
