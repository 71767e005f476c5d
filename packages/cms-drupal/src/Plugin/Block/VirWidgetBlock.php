<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Drupal\vir_widgets\Plugin\Block;

use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\vir_widgets\Line;

/**
 * A widget of the Virtuelle Region Nordwest.
 *
 * @Block(
 *   id = "vir_widget",
 *   admin_label = @Translation("ViR-Baustein"),
 *   category = @Translation("ViR-Nordwest")
 * )
 */
final class VirWidgetBlock extends BlockBase
{
    private const TEXTS = ['heading' => 'Überschrift', 'limit' => 'Einträge (1 bis 100; ohne Angabe 10)', 'member' => 'Nur diese Kommune (Kennung oder Regionalschlüssel)', 'more' => 'Weitere Attribute, etwa: tag="Schule" search'];

    public function defaultConfiguration(): array
    {
        return ['widget' => 'news-feed', 'heading' => '', 'limit' => '', 'member' => '', 'more' => ''];
    }

    public function blockForm($form, FormStateInterface $form_state): array
    {
        $form['widget'] = ['#type' => 'select', '#title' => 'Baustein', '#options' => ['news-feed' => 'Meldungen', 'event-calendar' => 'Termine', 'project-list' => 'Projekte', 'member-map' => 'Mitglieder und Karte'], '#default_value' => $this->configuration['widget']];
        foreach (self::TEXTS as $name => $title) {
            $form[$name] = ['#type' => 'textfield', '#title' => $title, '#default_value' => $this->configuration[$name]];
        }
        return $form;
    }

    public function blockSubmit($form, FormStateInterface $form_state): void
    {
        foreach (array_keys($this->defaultConfiguration()) as $name) {
            $this->configuration[$name] = (string) $form_state->getValue($name);
        }
    }

    public function build(): array
    {
        $base = Line::base((string) \Drupal::config('vir_widgets.settings')->get('base'));
        $attributes = Line::parse($this->configuration['more']);
        foreach (['heading' => 'label', 'limit' => 'limit', 'member' => 'member'] as $field => $name) {
            if ($this->configuration[$field] !== '') {
                $attributes[$name] = $this->configuration[$field];
            }
        }
        return Line::element($base, $this->configuration['widget'], $attributes) + ['#cache' => ['tags' => ['config:vir_widgets.settings']]];
    }
}
