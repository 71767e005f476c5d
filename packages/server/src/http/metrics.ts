// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/** Label values by name, in the order they are written. */
type Labels = Readonly<Record<string, string | number>>;

export interface Gauge {
  help: string;
  value: number | readonly { labels: Labels; value: number }[];
}

/** Different values one label may take before the rest is counted as `other`: visitors must not be able to fill the memory. */
const maxSeries = 300;

/** Counters in the Prometheus text format 0.0.4. They hold numbers about requests, nothing about visitors. */
export class Metrics {
  readonly #counters = new Map<string, { help: string; series: Map<string, number> }>();

  count(name: string, help: string, labels: Labels, by = 1): void {
    let counter = this.#counters.get(name);
    if (counter === undefined) this.#counters.set(name, (counter = { help, series: new Map() }));
    const key = labelText(labels);
    const bounded = counter.series.has(key) || counter.series.size < maxSeries ? key : labelText(Object.fromEntries(Object.keys(labels).map((label) => [label, 'other'])));
    counter.series.set(bounded, (counter.series.get(bounded) ?? 0) + by);
  }

  /** @param gauges values read at the moment of asking, one or one for each set of labels */
  text(gauges: Readonly<Record<string, Gauge>> = {}): string {
    const lines: string[] = [];
    for (const [name, { help, series }] of this.#counters) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} counter`, ...[...series].map(([labels, value]) => `${name}${labels} ${value}`));
    }
    for (const [name, { help, value }] of Object.entries(gauges)) {
      const series = typeof value === 'number' ? [{ labels: {}, value }] : value;
      if (series.length > 0) lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...series.map((one) => `${name}${labelText(one.labels)} ${one.value}`));
    }
    return `${lines.join('\n')}\n`;
  }
}

function labelText(labels: Labels): string {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${String(value).slice(0, 200).replace(/[\\"\n\r]/gu, '_')}"`);
  return parts.length === 0 ? '' : `{${parts.join(',')}}`;
}
