<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

declare(strict_types=1);

namespace Drupal\vir_widgets\Form;

use Drupal\Core\Cache\Cache;
use Drupal\Core\Form\ConfigFormBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\vir_widgets\Line;

/** Address of the service. */
final class SettingsForm extends ConfigFormBase
{
    public function getFormId(): string
    {
        return 'vir_widgets_settings';
    }

    protected function getEditableConfigNames(): array
    {
        return ['vir_widgets.settings'];
    }

    public function buildForm(array $form, FormStateInterface $form_state): array
    {
        $form['base'] = ['#type' => 'url', '#title' => 'Adresse des Dienstes', '#description' => 'Von der Geschäftsstelle, oder Ihre eigene Weiterleitung, etwa https://www.ihr-ort.de/_vir', '#default_value' => $this->config('vir_widgets.settings')->get('base'), '#required' => true];
        return parent::buildForm($form, $form_state);
    }

    public function validateForm(array &$form, FormStateInterface $form_state): void
    {
        parent::validateForm($form, $form_state);
        if (Line::base((string) $form_state->getValue('base')) === '') {
            $form_state->setErrorByName('base', 'Die Adresse muss mit https:// beginnen.');
        }
    }

    public function submitForm(array &$form, FormStateInterface $form_state): void
    {
        $this->config('vir_widgets.settings')->set('base', Line::base((string) $form_state->getValue('base')))->save();
        // The loader's address is part of what libraries are remembered as.
        Cache::invalidateTags(['library_info']);
        parent::submitForm($form, $form_state);
    }
}
