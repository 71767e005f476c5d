// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * The month against two tables by `innerHTML`. `plainMonth` shows what ours shows, as a page would write it: the bar of buttons, the month's name, the weekdays,
 * days with their full name for screen readers, borders, one line a date, dates of several days on each of them. `bareMonth` is the least that holds the same
 * titles: cells without a style or a name, a date on its first day only. Another month is drawn into the page that is there.
 */

/* Both run in the page: they take what they need as arguments. */

function plainMonth(main, items, month) {
  const format = (options) => new Intl.DateTimeFormat('de', { ...options, timeZone: 'UTC' });
  const formats = (main.formats ??= { month: format({ month: 'long', year: 'numeric' }), weekday: format({ weekday: 'short' }), day: format({ dateStyle: 'full' }) });
  const first = Date.UTC(2026, month, 1);
  const begin = first - ((new Date(first).getUTCDay() + 6) % 7) * 86_400_000;
  const count = Math.ceil((Date.UTC(2026, month + 1, 1) - begin) / 604_800_000) * 7;
  const dates = Array.from({ length: count }, (_, index) => new Date(begin + index * 86_400_000).toISOString().slice(0, 10));
  const days = new Map(dates.map((date) => [date, []]));
  for (const { title, start, end, allDay } of items) {
    if (!allDay) days.get(start.slice(0, 10))?.push(`<p><b>${start.slice(11)}</b> ${title}</p>`);
    else if (start <= dates.at(-1) && end > dates[0]) for (const date of dates) if (date >= start && date < end) days.get(date).push(`<p class="all-day">${title}</p>`);
  }
  const cell = (date) => {
    const lines = days.get(date);
    const outside = Number(date.slice(5, 7)) === month + 1 ? '' : ' class="outside"';
    return `<td${outside}><button aria-label="${formats.day.format(new Date(date))}">${Number(date.slice(8))}</button>${lines.slice(0, 3).join('')}${lines.length > 3 ? `<p class="more">${lines.length - 3} weitere</p>` : ''}</td>`;
  };
  if (!main.firstChild) {
    const style = `.bar { display: flex; gap: 0.25em; align-items: center; margin-bottom: 1em } .bar button { padding: 0.5em 0.75em; border: 1px solid #0b4f79; border-radius: 0.25em; color: #0b4f79; background: #fff; font: inherit }
      table { width: 100%; table-layout: fixed; border-collapse: collapse } th { padding: 0.25em 0.5em; font-size: 0.875em; text-align: start } td { height: 7em; padding: 0 0 0.375em; vertical-align: top; border: 1px solid #c5ccd3 }
      td button { display: block; width: 100%; padding: 0.25em 0.5em 0.125em; border: 0; background: none; font: inherit; text-align: start }
      td p { margin: 0 0.25em 0.125em; padding: 0 0.25em; font-size: 0.8125em; line-height: 1.5; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
      .all-day { border: 1px solid #0b4f79; border-radius: 0.25em; background: #eef3f6 } .more { color: #0b4f79 } .outside { color: #565f68; background: #eef3f6 }`;
    const buttons = ['Liste', 'Tag', 'Woche', 'Monat', '‹', '›', 'Heute'].map((name) => `<button>${name}</button>`).join('');
    main.innerHTML = `<style>${style}</style><div class="bar">${buttons}<h2></h2></div><div></div>`;
  }
  main.querySelector('h2').textContent = formats.month.format(first);
  const weekdays = dates.slice(0, 7).map((date) => `<th>${formats.weekday.format(new Date(date))}</th>`);
  main.lastChild.innerHTML = `<table><thead><tr>${weekdays.join('')}</tr></thead><tbody>${dates.map((date, index) => (index % 7 ? '' : '<tr>') + cell(date)).join('')}</tbody></table>`;
}

function bareMonth(main, items, month) {
  const days = new Map();
  for (const { title, start } of items) {
    const day = start.slice(0, 10);
    (days.get(day) ?? days.set(day, []).get(day)).push(`${start.slice(11)} ${title}`);
  }
  const before = (new Date(Date.UTC(2026, month, 1)).getUTCDay() + 6) % 7;
  const cell = (index) => {
    const date = new Date(Date.UTC(2026, month, 1 - before + index)).toISOString().slice(0, 10);
    const lines = days.get(date) ?? [];
    return `<td><b>${Number(date.slice(8))}</b>${lines.slice(0, 3).map((line) => `<p>${line}</p>`).join('')}${lines.length > 3 ? `<p>+${lines.length - 3} weitere</p>` : ''}</td>`;
  };
  main.innerHTML = `<table>${Array.from({ length: 6 }, (_, week) => `<tr>${Array.from({ length: 7 }, (_, day) => cell(week * 7 + day)).join('')}</tr>`).join('')}</table>`;
}

const drawing = (floor, month) => `(${floor})(main, items, ${month}); await drawn();`;
const mounting = `await adapter.mount(main, items, { cap: 3 }); await drawn();`;
const dates = { list: 'dates', adapter: 'calendar' };

export const calendarCases = [
  { ...dates, name: 'calendar, first month', counts: [100, 1_000, 10_000], floor: { draw: drawing(plainMonth, 5) }, widget: { draw: mounting } },
  { ...dates, name: 'calendar, first month, to bare cells', counts: [1_000], floor: { draw: drawing(bareMonth, 5) }, widget: { draw: mounting } },
  {
    ...dates,
    name: 'calendar, next month',
    counts: [100, 1_000, 10_000],
    floor: { prepare: drawing(plainMonth, 5), draw: drawing(plainMonth, 6) },
    widget: { prepare: `globalThis.handle = ${mounting}`, draw: `await adapter.next(handle); await drawn();` },
  },
];
