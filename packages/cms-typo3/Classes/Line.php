<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace VirNordwest\VirWidgets;

/** The one line every filter lets through (rung A). Knows nothing of TYPO3. */
final class Line
{
    /** Widgets by name, with the text of the link that stands there until the content comes. */
    public const WIDGETS = [
        'news-feed' => 'Aktuelles der Virtuellen Region Nordwest',
        'event-calendar' => 'Termine der Virtuellen Region Nordwest',
        'project-list' => 'Projekte der Virtuellen Region Nordwest',
        'member-map' => 'Mitglieder der Virtuellen Region Nordwest',
    ];

    /** Address of the service without a slash at its end; empty where it is none. */
    public static function base(string $configured): string
    {
        $base = rtrim(trim($configured), '/');
        return preg_match('#^https?://[^\s"\'<>;,]+$#', $base) === 1 ? $base : '';
    }

    /**
     * Names are not checked against a list, so that attributes of later versions work; handlers, styles and ids are left out.
     *
     * @param array<string, string> $attributes an empty value is an attribute without one
     */
    public static function html(string $base, string $widget, array $attributes): string
    {
        if ($base === '' || !isset(self::WIDGETS[$widget])) {
            return '';
        }
        $data = '';
        foreach ($attributes as $name => $value) {
            if (preg_match('/^[a-z][a-z-]{0,40}$/', (string)$name) === 1 && preg_match('/^(?:on|style|id$|class$|slot$|vir$)/', (string)$name) !== 1) {
                $data .= ' data-' . $name . ($value === '' ? '' : '="' . htmlspecialchars($value, ENT_QUOTES) . '"');
            }
        }
        return '<div class="vir-embed" data-vir="' . $widget . '"' . $data . '><a href="' . htmlspecialchars($base . '/embed/' . $widget, ENT_QUOTES) . '">' . htmlspecialchars(self::WIDGETS[$widget], ENT_QUOTES) . '</a></div>';
    }

    /**
     * Further attributes as an editor writes them: tag="Schule" search
     *
     * @return array<string, string>
     */
    public static function parse(string $text): array
    {
        preg_match_all('/([a-z][a-z-]*)(?:=(?:"([^"]*)"|(\S+)))?/', $text, $found, PREG_SET_ORDER);
        $attributes = [];
        foreach ($found as $one) {
            $attributes[$one[1]] = ($one[2] ?? '') !== '' ? $one[2] : ($one[3] ?? '');
        }
        return $attributes;
    }
}
