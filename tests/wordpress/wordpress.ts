// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../browser/port.ts';

/** A WordPress of Debian with MariaDB, both only for this test. */
export interface WordPress {
  origin: string;
  /** Runs PHP inside WordPress and gives what it prints. */
  run(code: string): string;
  close(): Promise<void>;
}

const plugin = fileURLToPath(new URL('../../packages/cms-wordpress', import.meta.url));
const theme = fileURLToPath(new URL('theme', import.meta.url));

/** Installs into a temporary folder: the plugin active, a theme that draws the content and nothing else, `service` as address of the widgets. */
export async function startWordPress(service: string): Promise<WordPress> {
  const folder = await mkdtemp(join(tmpdir(), 'vir-wordpress-'));
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(children.map(stop));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    return { ...(await install(folder, service, children)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function install(folder: string, service: string, children: ChildProcess[]): Promise<Omit<WordPress, 'close'>> {
  const [data, socket, site] = ['data', 'mariadb.sock', 'site'].map((name) => join(folder, name)) as [string, string, string];
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  must('mariadb-install-db', ['--no-defaults', ...user, `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal']);
  children.push(spawn('mariadbd', ['--no-defaults', ...user, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking', '--skip-grant-tables', '--innodb-buffer-pool-size=16M'], { stdio: 'ignore' }));
  await cp('/usr/share/wordpress', site, { recursive: true, dereference: true, filter: (path) => !/wp-content\/(?:languages|themes|plugins)\/./u.test(path) && !path.endsWith('.htaccess') });
  await cp(plugin, join(site, 'wp-content/plugins/vir-widgets'), { recursive: true });
  await cp(theme, join(site, 'wp-content/themes/ort'), { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await writeFile(join(site, 'wp-config.php'), configuration(origin, socket));
  const run = (code: string): string => must('php', ['-r', `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; ${code}`], site);
  const connects = `mysqli_report(0); $db = new mysqli('localhost', 'wp', '', '', 0, '${socket}'); exit($db->connect_errno || !$db->query('CREATE DATABASE IF NOT EXISTS wordpress') ? 1 : 0);`;
  await until(async () => spawnSync('php', ['-r', connects]).status === 0);
  run(`define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php'; wp_install('Ort', 'chef', 'chef@ort.example', true, '', 'geheim'); switch_theme('ort'); update_option('vir_widgets_base', '${service}'); update_option('permalink_structure', '');`);
  run(`require 'wp-load.php'; require 'wp-admin/includes/plugin.php'; $error = activate_plugin('vir-widgets/vir-widgets.php'); if (is_wp_error($error)) { fwrite(STDERR, $error->get_error_message()); exit(1); }`);
  children.push(spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], { stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } }));
  await until(async () => (await fetch(origin, { method: 'HEAD' }).catch(() => undefined)) !== undefined);
  return { origin, run: (code) => run(`require 'wp-load.php'; ${code}`) };
}

/** What a service needs to listen: some seconds, on a busy machine a minute. */
async function until(ready: () => Promise<boolean>): Promise<void> {
  for (let left = 300; left > 0; left--) {
    if (await ready()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('WordPress or its database does not answer');
}

const configuration = (origin: string, socket: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'wp'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}'); define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${origin}'); define('WP_SITEURL', '${origin}'); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) { define('ABSPATH', __DIR__ . '/'); }
require_once ABSPATH . 'wp-settings.php';
`;

function must(command: string, parameters: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: 'utf8', cwd });
  if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`);
  return stdout;
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
