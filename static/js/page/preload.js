// Runs before the first paint, so that nobody sees the other theme or direction flash by, starts the detector's worker, which takes as long to come
// up as the page's own code takes to arrive (engine-link.js takes it over), and asks for the texts of the visitor's language beside that code. And it
// says so where that code does not run, which is why it is in words that every browser knows. Everything else is main.js's job.
(function () {
  "use strict";
  var root = document.documentElement;
  var data = /** @type {any} */ (document.currentScript).dataset;
  /** @type {any[]} */
  var wanted = [].concat(/** @type {any} */ (navigator.languages || navigator.language));
  try {
    var theme = localStorage.getItem("theme");
    if (theme === '"light"' || theme === '"dark"') root.dataset.theme = theme.slice(1, -1);
    wanted.unshift(JSON.parse(localStorage.getItem("language") || "null"));
  } catch (_) {
    /* storage is off: the page works without it */
  }
  try {
    wanted.unshift(new URLSearchParams(location.search).get("lang"));
    var files = JSON.parse(data.texts || "{}"); // error pages have none
    for (var i = 0; i < wanted.length; i++) {
      // as pickLanguage in i18n.js
      var code = String(wanted[i]).toLowerCase().split(/[-_]/)[0];
      if (typeof files[code] !== "string") continue;
      if (code === "ar") root.dir = "rtl";
      var link = document.createElement("link");
      link.rel = "modulepreload";
      link.href = files[code];
      document.head.appendChild(link);
      break;
    }
  } catch (_) {
    /* i18n.js asks for them */
  }
  if (/[?&]kiosk\b/.test(location.search)) root.classList.add("kiosk");
  try {
    var page = /** @type {any} */ (window);
    if (data.worker) {
      // error pages have none
      var worker = new Worker(data.worker + "#" + new URL(data.model, location.href).href, {
        type: "module",
        name: "detector",
      });
      worker.onerror = function () {
        page.earlyWorker = undefined;
      };
      page.earlyWorker = worker;
    }
  } catch (_) {
    /* engine-link.js tries again, and says what is wrong */
  }
  /** @param {string} href @param {RequestCache} cache @returns {Promise<string>} */
  function read(href, cache) {
    return fetch(href, { cache: cache }).then(function (answer) {
      return answer.text();
    });
  }
  /** A damaged copy at an address that never changes would be served for ever: all is asked for past every cache, and where that brings something else the page opens again. */
  function renew() {
    var all = /** @type {any[]} */ (
      [].slice.call(document.querySelectorAll("link[rel=modulepreload], script[type=module]"))
    );
    var compared = all.map(function (part) {
      var href = part.href || part.src;
      return read(href, "default").then(function (before) {
        return read(href, "reload").then(function (now) {
          return before !== now;
        });
      });
    });
    Promise.all(compared).then(
      function (changed) {
        if (changed.indexOf(true) >= 0) location.reload();
      },
      function () {
        /* no connection: the words stay */
      },
    );
  }
  // A module that is blocked, missing, of the wrong type or in words that this browser cannot read, or a browser without modules: the buttons will do
  // nothing, so the page says so at once (page.css: later by itself).
  function tell() {
    if (root.classList.contains("dead")) return;
    root.classList.add("dead");
    renew();
  }
  if (!("noModule" in document.createElement("script"))) root.classList.add("dead");
  addEventListener(
    "error",
    function (event) {
      if (event.target === window || /** @type {any} */ (event.target).type === "module") tell();
    },
    true,
  );
})();
