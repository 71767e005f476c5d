// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/* The town's own script: marks the current page and, like many, styles every link it can find. */
var jQuery = function (selector) {
  var nodes = document.querySelectorAll(selector);
  return {
    each: function (callback) { for (var i in nodes) if (nodes[i] && nodes[i].nodeType === 1) callback.call(nodes[i], i); return this; },
    addClass: function (name) { return this.each(function () { this.className += ' ' + name; }); }
  };
};
window.onload = function () {
  jQuery('#nav a').each(function () { if (this.href === location.href) this.style.background = '#cfdfc8'; });
  jQuery('a').addClass('link');
};
