<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

use TYPO3\CMS\Core\Configuration\ExtensionConfiguration;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Directive;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Mutation;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationCollection;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\MutationMode;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\Scope;
use TYPO3\CMS\Core\Security\ContentSecurityPolicy\UriValue;
use TYPO3\CMS\Core\Type\Map;
use TYPO3\CMS\Core\Utility\GeneralUtility;
use VirNordwest\VirWidgets\Line;

// What a widget needs, for sites that send a policy in the frontend (TYPO3 12.3 and later). Nothing for styles, fonts or frames.
$base = Line::base((string)GeneralUtility::makeInstance(ExtensionConfiguration::class)->get('vir_widgets', 'base'));
$parts = parse_url($base);
if ($base === '' || !isset($parts['host'])) {
    return Map::fromEntries();
}
$origin = $parts['scheme'] . '://' . $parts['host'] . (isset($parts['port']) ? ':' . $parts['port'] : '');
$extend = static fn (Directive $directive): Mutation => new Mutation(MutationMode::Extend, $directive, new UriValue($origin));

return Map::fromEntries([Scope::frontend(), new MutationCollection($extend(Directive::ScriptSrc), $extend(Directive::ConnectSrc), $extend(Directive::ImgSrc))]);
