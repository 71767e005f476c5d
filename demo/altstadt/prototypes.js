// SPDX-FileCopyrightText: Virtuelle Region Nordwest contributors
// SPDX-License-Identifier: EUPL-1.2

/*
 * What JavaScript libraries of around 2008 did to the objects of the language, in our own words: serialisers on the
 * prototypes, replaced standard methods, enumerable additions. Widgets have to live with it.
 */
(function () {
  function quote(text) {
    return '"' + String(text).replace(/(["\\])/g, '\\$1') + '"';
  }
  Array.prototype.toJSON = function () {
    var parts = [];
    for (var i = 0; i < this.length; i++) parts.push(quote(this[i]));
    return '[' + parts.join(', ') + ']';
  };
  String.prototype.toJSON = function () { return quote(this); };
  Number.prototype.toJSON = function () { return isFinite(this) ? this.toString() : 'null'; };
  Array.prototype.each = function (iterator) {
    for (var i = 0; i < this.length; i++) iterator(this[i], i);
    return this;
  };
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.clone = function () { return [].concat(this); };
  Array.prototype.include = function (value) { return this.indexOf(value) >= 0; };
  Array.from = function (iterable) {
    if (!iterable) return [];
    if (iterable.toArray) return iterable.toArray();
    var result = [];
    if (typeof iterable[Symbol.iterator] === 'function') { var i = iterable[Symbol.iterator](), step; while (!(step = i.next()).done) result.push(step.value); return result; }
    for (var n = 0; n < (iterable.length || 0); n++) result.push(iterable[n]);
    return result;
  };
  Function.prototype.bind = function () {
    if (arguments.length < 2 && arguments[0] === undefined) return this;
    var method = this, args = Array.prototype.slice.call(arguments), object = args.shift();
    return function () { return method.apply(object, args.concat(Array.prototype.slice.call(arguments))); };
  };
  Function.prototype.delay = function (seconds) { return window.setTimeout(this, seconds * 1000); };
  String.prototype.strip = function () { return this.replace(/^\s+/, '').replace(/\s+$/, ''); };
  Element.prototype.remove = function () {
    if (this.parentNode) this.parentNode.removeChild(this);
    return this;
  };
  Element.prototype.hide = function () { this.style.display = 'none'; return this; };
  Element.prototype.show = function () { this.style.display = ''; return this; };
  document.getElementsByClassName = function (name) {
    var found = document.querySelectorAll('.' + name), result = [];
    for (var i = 0; i < found.length; i++) result.push(found[i]);
    return result;
  };
  window.$ = function (id) { return typeof id === 'string' ? document.getElementById(id) : id; };
})();
