// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import { html, nothing } from 'lit';
import { codeBlocks, inlineScript, rungsOf, type Block } from '../code/blocks.ts';
import { policyLines } from '../code/policy.ts';
import { systems, type Choice, type Rung, type System } from '../choice.ts';
import { recipes } from '../words/recipes.ts';
import { privacyText, ticketText } from '../words/texts.ts';
import type { Words } from '../words/words.ts';
import { radiosView } from './radios.view.ts';

export interface CodeSetting {
  choice: Choice;
  /** Address of the API without a slash at the end. */
  base: string;
  /** What a policy asks for inline scripts to run, by script. */
  hashes: ReadonlyMap<string, string>;
  words: Words;
  onChange(change: Partial<Choice>): void;
  onCopy(button: HTMLElement, text: string): void;
}

/** What the webmaster takes away. */
export function codeView(setting: CodeSetting): unknown {
  const { choice, base, words, onChange } = setting;
  const { rung, system, ui } = choice;
  const policy = policyLines(choice, base);
  const hash = setting.hashes.get(inlineScript(choice, base) ?? '');
  const scripted = rung === 'A' || rung === 'B';
  const foreign = ['base', 'mirror', 'src'].flatMap((name) => URL.parse(choice.attributes.get(name) ?? '')?.host ?? []);
  return html`<div class="field"><label for="system">${words.system}</label>
      <select id="system" @change=${(event: Event) => onChange({ system: (event.target as HTMLSelectElement).value as System })}>${systems.map((one) => html`<option value=${one} ?selected=${one === system}>${words.systems[one]}</option>`)}</select></div>
    ${radiosView<Rung>('rung', words.rung, rungsOf(choice.widget).map((value) => ({ value, label: html`<b>${value}</b> ${words.rungs[value][0]}` })), rung, (value) => onChange({ rung: value }))}
    <p class="help">${words.rungs[rung][1]} ${rung === 'A' ? words.rungHint : nothing}</p>
    ${scripted && foreign.length > 0 ? html`<p class="wrong">${words.foreign(foreign.join(', '))}</p>` : nothing}
    ${codeBlocks(choice, base, words).map((block) => blockView(block, setting))}
    ${scripted ? html`<h3>${words.recipe}</h3><ol class="recipe">${recipes[ui][system].map((step) => html`<li>${step}</li>`)}</ol>` : nothing}
    <h3>${words.policy}</h3>
    ${policy.length > 0 ? html`<p class="help">${words.policyHint} ${scripted ? words.trustedTypes : nothing}</p>${blockView({ label: words.policy, code: policy.join('\n') }, setting)}` : html`<p>${words.policyNone}</p>`}
    ${hash === undefined ? nothing : blockView({ label: words.hash, help: words.hashHint, code: `script-src ${hash}` }, setting)}
    <h3>${words.privacy}</h3><p class="help">${words.privacyHint}</p>${blockView({ label: words.privacy, code: privacyText(choice, base) }, setting, 'de')}
    <h3>${words.accessibility}</h3>${blockView({ label: words.accessibility, code: words.accessibilityText }, setting, 'de')}
    ${system === 'hosted' ? html`<h3>${words.ticket}</h3>${blockView({ label: words.ticket, code: ticketText(choice, base, words) }, setting, 'de')}` : nothing}`;
}

function blockView({ label, help, code }: Block, { words, onCopy }: CodeSetting, lang?: string): unknown {
  return html`<div class="block"><div class="bar"><span>${label}</span><button type="button" class="small" aria-label=${`${words.copy}: ${label}`} @click=${(event: Event) => onCopy(event.currentTarget as HTMLElement, code)}>${words.copy}</button></div>
    ${help ? html`<p class="help">${help}</p>` : nothing}<pre lang=${lang ?? nothing} class=${lang ? 'prose' : 'source'}><code>${code}</code></pre></div>`;
}
