// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { en as shared } from '../strings/en.ts';
import type { MapWords } from './strings.ts';

const count = (n: number) => (n === 1 ? '1 member' : `${n} members`);

export default {
  ...shared,
  title: 'Members',
  empty: 'There are no members listed at the moment.',
  emptyFiltered: 'No member matches this selection.',
  count,
  found: (n, total) => `${n} of ${count(total)}`,
  kind: 'Type',
  allKinds: 'all types',
  state: 'Federal state',
  allStates: 'all federal states',
  states: { '01': 'Schleswig-Holstein', '02': 'Hamburg', '03': 'Lower Saxony', '04': 'Bremen', '05': 'North Rhine-Westphalia', '06': 'Hesse', '07': 'Rhineland-Palatinate', '08': 'Baden-Württemberg', '09': 'Bavaria', '10': 'Saarland', '11': 'Berlin', '12': 'Brandenburg', '13': 'Mecklenburg-Western Pomerania', '14': 'Saxony', '15': 'Saxony-Anhalt', '16': 'Thuringia' },
  kinds: { land: 'Federal state', landkreis: 'District', region: 'Region', stadt: 'City or town', gemeinde: 'Municipality', samtgemeinde: 'Joint municipality', verband: 'Association' },
  plausible: 'Membership not confirmed',
  searchMember: 'Search for a member',
  subscribe: 'Data',
  skipList: 'Skip the list, go to the map',
  list: 'List of members',
  map: 'Map of members',
  mapHelp: 'Arrow keys: next member. Enter: details. Plus and minus: zoom in and out. Zero: whole region.',
  outlinesMissing: 'The outlines of the areas cannot be reached at the moment.',
  marker: (names, n) => (n === 1 ? names : `${count(n)}: ${names}`),
  mapLoading: 'Loading the map …',
  mapMissing: 'The map cannot be reached at the moment. The list is complete.',
  more: 'More members',
  loadTiles: 'Load the official basemap',
  tilesHost: (host) => `The server ${host} will learn your IP address. Nothing is loaded from there until then.`,
  removeTiles: 'Remove the basemap',
  tilesFailed: (host) => `The basemap of ${host} cannot be reached or is blocked on this website. The map with the outlines is complete.`,
  noPlace: 'Not on the map',
  others: (n) => `and ${n} more`,
  key: 'Signs on the map',
  hints: { wheel: 'To zoom, hold Ctrl (⌘) and turn the wheel.', touch: 'Move the map with two fingers.' },
  since: (year) => `Member since ${year}`,
  contact: 'Contact:',
  projectsOf: 'Projects',
  eventsOf: 'Next dates',
  details: 'Details',
  close: 'Close details',
  showOnMap: (name) => `Show ${name} on the map`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Show the whole region',
  pan: { up: 'Move north', down: 'Move south', left: 'Move west', right: 'Move east' },
  zoomLevel: (level, deepest) => `Zoom ${level} of ${deepest}`,
} as const satisfies Required<MapWords>;
