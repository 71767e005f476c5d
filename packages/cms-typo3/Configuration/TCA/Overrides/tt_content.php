<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

use TYPO3\CMS\Core\Utility\ExtensionManagementUtility;

defined('TYPO3') or die();

ExtensionManagementUtility::addTcaSelectItem('tt_content', 'CType', ['label' => 'ViR-Baustein', 'value' => 'vir_widget', 'icon' => 'content-special-html', 'group' => 'default']);
ExtensionManagementUtility::addPiFlexFormValue('*', 'FILE:EXT:vir_widgets/Configuration/FlexForms/Widget.xml', 'vir_widget');
$GLOBALS['TCA']['tt_content']['ctrl']['typeicon_classes']['vir_widget'] = 'content-special-html';
$GLOBALS['TCA']['tt_content']['types']['vir_widget'] = [
    'showitem' => '--div--;General, --palette--;;general, pi_flexform, --div--;Access, --palette--;;hidden, --palette--;;access',
];
ExtensionManagementUtility::addStaticFile('vir_widgets', 'Configuration/TypoScript', 'ViR-Bausteine');
