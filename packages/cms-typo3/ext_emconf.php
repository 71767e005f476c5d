<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

$EM_CONF['vir_widgets'] = [
    'title' => 'ViR-Bausteine',
    'description' => 'Meldungen, Termine, Projekte und Mitglieder der Virtuellen Region Nordwest als Inhaltselement',
    'category' => 'fe',
    'state' => 'beta',
    'version' => '0.1.0',
    'constraints' => ['depends' => ['typo3' => '12.4.0-13.4.99'], 'conflicts' => [], 'suggests' => []],
];
