<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

defined('_JEXEC') or die;

use Joomla\CMS\Factory;

// Layout „vir“ of the module „Eigenes Modul“: its text holds the line, the loader comes from here, so that no text filter meets a script.
Factory::getApplication()->getDocument()->getWebAssetManager()->registerAndUseScript('vir', 'https://vir.example/w/1/vir.js', ['version' => false], ['async' => true]);
?>
<div class="mod-custom custom"><?php echo $module->content; ?></div>
