// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { css } from 'lit';

export const styles = css`
  :host { display: block; --ink: light-dark(#1b2733, #e6ecf1); --quiet: light-dark(#4a5968, #aab8c4); --ground: light-dark(#fff, #14191e); --surface: light-dark(#f1f5f8, #1d252c); --line: light-dark(#c5ccd3, #43505b); --edge: light-dark(#75818d, #8593a0); --accent: light-dark(#0b4f79, #8fcdf5); --on-accent: light-dark(#fff, #14191e); --warn: light-dark(#8a3b00, #ffb77a); --warn-ground: light-dark(#fff4e8, #33240f); color: var(--ink); font: 1em/1.5 system-ui, sans-serif; }
  * { box-sizing: border-box; }
  .page { max-inline-size: 96em; margin-inline: auto; padding: 1.25em clamp(1em, 3vw, 2.5em) 4em; overflow-wrap: break-word; }
  header { display: flex; flex-wrap: wrap-reverse; align-items: start; gap: 0.5em 1.5em; margin-block-end: 1.5em; }
  header div { flex: 1 1 18em; }
  header button { margin-inline-start: auto; }
  .brand { margin: 0; color: var(--accent); font-weight: 600; }
  h1 { margin: 0.1em 0 0.3em; font-size: clamp(1.5em, 4vw, 2.125em); line-height: 1.2; text-wrap: balance; }
  .lead { max-inline-size: 46em; margin: 0; color: var(--quiet); }
  h2 { margin: 0 0 0.6em; font-size: 1.375em; line-height: 1.3; }
  h3 { margin: 1.75em 0 0.4em; font-size: 1.0625em; }
  .columns { display: grid; gap: 2em 3em; }
  .settings, .results { min-inline-size: 0; }
  .results > section + section { margin-block-start: 2.5em; padding-block-start: 1.5em; border-block-start: 1px solid var(--line); }
  @media (min-width: 64em) {
    .columns { grid-template-columns: 24em minmax(0, 1fr); align-items: start; }
    .settings { position: sticky; inset-block-start: 0; max-block-size: 100vh; overflow-y: auto; padding: 0.25em 1em 1em 0.25em; margin-inline-start: -0.25em; }
  }
  fieldset { min-inline-size: 0; margin: 0; border: 0; padding: 0; }
  legend, .field > label { padding: 0; font-weight: 600; }
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(10.5em, 100%), 1fr)); gap: 0.6em; margin-block-end: 1em; }
  .cards legend { margin-block-end: 0.5em; font-size: 1.0625em; }
  .card { position: relative; display: block; cursor: pointer; }
  .card > span { display: block; block-size: 100%; border: 1px solid var(--edge); border-radius: 0.375em; padding: 0.6em 0.75em; font-size: 0.9375em; line-height: 1.35; }
  .card b { display: block; font-size: 1.0667em; }
  .card span span { color: var(--quiet); }
  .card input, .radio input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
  .card input:checked + span { border-color: var(--accent); background: var(--surface); box-shadow: inset 0 0 0 2px var(--accent); }
  .card input:focus-visible + span, .radio input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
  details { border-block-start: 1px solid var(--line); }
  summary { padding-block: 0.75em; font-weight: 600; font-size: 1.0625em; cursor: pointer; }
  .fields, .tokens { display: grid; gap: 0.9em; padding-block: 0.25em 1.25em; }
  .tokens { grid-template-columns: repeat(auto-fill, minmax(min(10em, 100%), 1fr)); align-items: end; }
  .field { display: grid; gap: 0.2em; min-inline-size: 0; }
  .field > label, legend { font-size: 0.9375em; }
  .help { margin: 0; color: var(--quiet); font-size: 0.875em; line-height: 1.4; }
  .flag { display: grid; grid-template-columns: auto 1fr; gap: 0 0.6em; align-items: center; min-block-size: 1.75em; }
  .flag input { inline-size: 1.25em; block-size: 1.25em; margin: 0; accent-color: var(--accent); }
  .radios + .help { margin-block-start: 0.35em; }
  .flag .help { grid-column: 2; }
  .row { display: flex; flex-wrap: wrap; gap: 0.4em; align-items: center; }
  .tokens .row { flex-wrap: nowrap; }
  input[type='text'], input[type='number'], select { inline-size: 100%; min-inline-size: 0; min-block-size: 2.5em; border: 1px solid var(--edge); border-radius: 0.25em; background: var(--ground); padding: 0.3em 0.6em; color: inherit; font: inherit; font-size: 0.9375em; }
  input::placeholder { color: var(--quiet); opacity: 1; }
  input[aria-invalid='true'] { border: 2px solid var(--warn); }
  input[type='color'] { flex: none; inline-size: 2.5em; block-size: 2.4em; border: 1px solid var(--edge); border-radius: 0.25em; background: none; padding: 0.15em; }
  button { min-block-size: 2.5em; border: 1px solid var(--accent); border-radius: 0.25em; background: none; padding: 0.3em 1em; color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; }
  button:hover { background: var(--surface); }
  .small { min-block-size: 2em; padding: 0.1em 0.75em; font-size: 0.875em; }
  :is(input, select, button, summary, iframe):focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .contrast { margin-block: 0.75em; font-size: 0.9375em; }
  .good { margin: 0; padding-inline-start: 0.75em; border-inline-start: 0.25em solid light-dark(#1f7a4d, #6fd3a3); }
  .warnings { display: grid; gap: 0.5em; margin: 0; border-inline-start: 0.25em solid var(--warn); background: var(--warn-ground); padding: 0.75em; list-style: none; }
  .warnings li { display: flex; flex-wrap: wrap; gap: 0.4em 0.75em; justify-content: space-between; align-items: center; }
  .warnings button { border-color: currentcolor; background: var(--ground); color: var(--warn); }
  .wrong { margin: 0; color: var(--warn); font-size: 0.875em; font-weight: 600; }
  .radios legend { margin-block-end: 0.25em; }
  .radios .row { gap: 0.3em; }
  .radio { position: relative; }
  .radio span { display: block; min-inline-size: 2.5em; border: 1px solid var(--edge); border-radius: 0.25em; padding: 0.3em 0.7em; font-size: 0.9375em; text-align: center; }
  .radio input:checked + span { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
  .tools { display: flex; flex-wrap: wrap; gap: 0.75em 1.5em; align-items: end; margin-block-end: 1em; }
  .tools .field { inline-size: 11em; }
  .tools select { min-block-size: 2.2em; padding-block: 0.2em; }
  .stage { --height: 40em; block-size: calc(var(--height) + 2px); border: 1px solid var(--line); background: var(--surface); overflow: hidden; }
  iframe { display: block; inline-size: var(--width); block-size: calc(var(--height) / var(--scale, 1)); margin-inline: auto; border: 0; background: #fff; transform: scale(var(--scale, 1)); transform-origin: 0 0; }
  .block { margin-block: 0.9em; border: 1px solid var(--line); border-radius: 0.375em; overflow: clip; }
  .bar { display: flex; flex-wrap: wrap; gap: 0.4em 1em; justify-content: space-between; align-items: center; background: var(--surface); padding: 0.4em 0.4em 0.4em 0.9em; font-size: 0.9375em; }
  .bar + .help { padding: 0.6em 0.95em 0; }
  .bar span { flex: 1 1 11em; min-inline-size: 0; hyphens: auto; }
  .bar button { flex: none; margin-inline-start: auto; background: var(--ground); font-size: 0.9333em; }
  pre { margin: 0; font: inherit; padding: 0.8em 0.9em; white-space: pre-wrap; overflow-wrap: anywhere; }
  .source code { font: 0.875em/1.5 ui-monospace, 'Cascadia Code', 'DejaVu Sans Mono', monospace; }
  .prose code { font: inherit; }
  .recipe { max-inline-size: 46em; margin: 0; padding-inline-start: 1.4em; }
  .recipe li { margin-block: 0.35em; }
  .results .field { max-inline-size: 28em; margin-block-end: 1em; }
  .tools .field { margin: 0; }
  .said { position: fixed; inset-block-end: 1em; inset-inline: 0; inline-size: fit-content; margin: 0 auto; border-radius: 0.25em; background: var(--ink); padding: 0.5em 1.25em; color: var(--ground); }
  .said:empty { padding: 0; }
  .broken { padding: 2em; }
  @media (forced-colors: active) {
    .radio input:checked + span, .card input:checked + span { outline: 3px solid Highlight; outline-offset: -3px; forced-color-adjust: auto; }
    .said { border: 1px solid; }
    .said:empty { border: 0; }
  }
  @media print { .settings, .tools, .stage, button { display: none; } }
`;
