// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

// The editor shows a still picture of the block: scripts of the site do not run in its frame.
((wp) => {
  const { createElement: h, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const { PanelBody, SelectControl, TextControl, Placeholder } = wp.components;
  const names = { 'news-feed': 'Meldungen', 'event-calendar': 'Termine', 'project-list': 'Projekte', 'member-map': 'Mitglieder und Karte' };
  const fields = [
    ['label', 'Überschrift', ''],
    ['limit', 'Einträge', '1 bis 100; ohne Angabe 10'],
    ['member', 'Nur diese Kommune', 'Kennung oder Regionalschlüssel'],
    ['more', 'Weitere Attribute', 'etwa: tag="Schule" search'],
  ];
  wp.blocks.registerBlockType('vir/widget', {
    edit: ({ attributes, setAttributes }) =>
      h(Fragment, null,
        h(InspectorControls, null,
          h(PanelBody, { title: 'ViR-Widget' },
            h(SelectControl, { label: 'Baustein', value: attributes.widget, options: Object.entries(names).map(([value, label]) => ({ value, label })), onChange: (widget) => setAttributes({ widget }) }),
            fields.map(([name, label, help]) => h(TextControl, { key: name, label, help, value: attributes[name], onChange: (value) => setAttributes({ [name]: value }) })))),
        h('div', useBlockProps(), h(Placeholder, { label: `ViR-Widget: ${names[attributes.widget] ?? attributes.widget}`, instructions: attributes.label || 'Auf der Seite erscheinen hier die Inhalte der Virtuellen Region Nordwest.' }))),
    save: () => null,
  });
})(window.wp);
