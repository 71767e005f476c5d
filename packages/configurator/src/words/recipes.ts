// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

import type { System } from '../choice.ts';

/** Steps in a content management system, for rungs A and B. */
export const recipes: Readonly<Record<'de' | 'en', Readonly<Record<System, readonly string[]>>>> = {
  de: {
    typo3: [
      'Mit unserer Erweiterung vir_widgets: Inhaltselement „ViR-Baustein“ anlegen, Baustein wählen, fertig.',
      'Ohne sie: die erste Zeile per TypoScript in den Kopf setzen (page.headerData.4711 = TEXT, dann page.headerData.4711.value = und die Zeile).',
      'Die Zeile kommt in ein Inhaltselement „HTML“, nicht in ein Textfeld des Editors: Dort verschwinden unbekannte Tags.',
      'CSP ab Version 12.3: die Quellen unten in csp.yaml der Site, ohne Erweiterung mit der Prüfsumme.',
    ],
    wordpress: [
      'Mit unserem Plugin ViR-Widgets: Adresse unter „Einstellungen → ViR-Widgets“ eintragen, dann den Block „ViR-Widget“ oder den Shortcode [vir] einsetzen.',
      'Ohne Plugin: die erste Zeile ins Theme (wp_head oder header.php), die zweite in einen Block „Individuelles HTML“, in einer Zeile.',
      'Skripte dürfen nur Konten mit unfiltered_html einfügen, die zweite Zeile dürfen alle.',
    ],
    drupal: [
      'Mit unserem Modul vir_widgets: Block „ViR-Baustein“ platzieren und dort wählen, was er zeigt.',
      'Ohne Modul: den Text des ersten Skripts als Datei des Themes in dessen *.libraries.yml, die zweite Zeile in ein Textformat ohne CKEditor („Full HTML“).',
    ],
    joomla: [
      'Der Lader kommt ins Template oder in ein „Eigenes Modul“, gespeichert von jemandem mit „Keine Filterung“.',
      'Die Zeile darf in jeden Beitrag (Editor auf HTML umschalten): Filter entfernen beim Speichern das Skript, nicht die Zeile.',
    ],
    contao: ['Der Lader kommt ins Seitenlayout, Feld „Zusätzlicher Skript-Code“.', 'Die Zeile kommt in ein Element „HTML“: div und data-… sind dort erlaubt.'],
    plone: ['Der Lader kommt ins Theme (Diazo) oder unter „Website-Konfiguration → Website“ in das Feld für Skripte, wenn es das gibt.', 'Die Zeile kommt in ein statisches Portlet oder einen HTML-Block. Prüfen Sie nach dem Speichern, ob data-… geblieben ist; sonst die Form HTML oder Rahmen.'],
    hosted: ['Schicken Sie Ihrem Anbieter den Text unten.', 'Erlaubt er keine Skripte: Form Rahmen. Erlaubt er auch das nicht: die Adressen der Form Feed.'],
    other: ['Der Lader kommt einmal je Seite ins Template.', 'Die Zeile kommt dorthin, wo Ihr System HTML annimmt. Steht nach dem Speichern nur noch der Link da, wurde sie gefiltert: dann die nächste Form.'],
  },
  en: {
    typo3: [
      'With our extension vir_widgets: add a content element “ViR-Baustein”, choose the widget, done.',
      'Without it: put the first line into the head by TypoScript (page.headerData.4711 = TEXT, then page.headerData.4711.value = and the line).',
      'The line goes into a content element “HTML”, not into a text field of the editor: unknown tags vanish there.',
      'CSP from version 12.3 on: the sources below in csp.yaml of the site, without the extension with the hash.',
    ],
    wordpress: [
      'With our plugin ViR-Widgets: enter the address under “Settings → ViR-Widgets”, then use the block “ViR-Widget” or the shortcode [vir].',
      'Without it: the first line into the theme (wp_head or header.php), the second into a block “Custom HTML”, on one line.',
      'Scripts may only be inserted by accounts with unfiltered_html, the second line by all.',
    ],
    drupal: ['With our module vir_widgets: place the block “ViR-Baustein” and choose there what it shows.', 'Without it: the text of the first script as a file of the theme in its *.libraries.yml, the second line in a text format without CKEditor (“Full HTML”).'],
    joomla: ['The loader goes into the template or a custom module saved by somebody with “No filtering”.', 'The line may go into any article (switch the editor to HTML): filters remove the script when saving, not the line.'],
    contao: ['The loader goes into the page layout, field “additional script code”.', 'The line goes into an element “HTML”: div and data-… are allowed there.'],
    plone: ['The loader goes into the theme (Diazo), or into the field for scripts of the site setup where there is one.', 'The line goes into a static portlet or an HTML block. Check after saving whether data-… is still there; else take the form HTML or frame.'],
    hosted: ['Send your provider the text below.', 'If scripts are not allowed: the form frame. If that is not either: the addresses of the form feed.'],
    other: ['The loader goes into the template, once per page.', 'The line goes wherever your system takes HTML. If only the link is left after saving, it was filtered: take the next form.'],
  },
};
