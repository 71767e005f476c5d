<?php
// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: GPL-2.0-or-later
return ['dependencies' => ['wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element'], 'version' => '0.1.0'];
