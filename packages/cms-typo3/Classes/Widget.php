<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace VirNordwest\VirWidgets;

use TYPO3\CMS\Core\Configuration\ExtensionConfiguration;
use TYPO3\CMS\Core\Page\AssetCollector;
use TYPO3\CMS\Core\Service\FlexFormService;
use TYPO3\CMS\Core\Utility\GeneralUtility;
use TYPO3\CMS\Frontend\ContentObject\ContentObjectRenderer;

/** Draws the content element “ViR-Baustein”; called by TypoScript (USER). */
final class Widget
{
    private ?ContentObjectRenderer $contentObject = null;

    public function setContentObjectRenderer(ContentObjectRenderer $contentObject): void
    {
        $this->contentObject = $contentObject;
    }

    public function render(): string
    {
        $base = Line::base((string)GeneralUtility::makeInstance(ExtensionConfiguration::class)->get('vir_widgets', 'base'));
        $form = GeneralUtility::makeInstance(FlexFormService::class)->convertFlexFormContentToArray((string)($this->contentObject?->data['pi_flexform'] ?? ''));
        $attributes = Line::parse((string)($form['more'] ?? ''));
        foreach (['label', 'limit', 'member'] as $name) {
            if (($form[$name] ?? '') !== '') {
                $attributes[$name] = (string)$form[$name];
            }
        }
        $html = Line::html($base, (string)($form['widget'] ?? 'news-feed'), $attributes);
        if ($html !== '') {
            // A file of the site itself: its policy needs neither nonce nor hash, so that pages stay in the cache, and the load event waits for the site alone.
            GeneralUtility::makeInstance(AssetCollector::class)->addJavaScript('vir-widgets', 'EXT:vir_widgets/Resources/Public/JavaScript/vir-loader.js', ['type' => 'module', 'async' => 'async', 'data-vir-base' => $base]);
        }
        return $html;
    }
}
