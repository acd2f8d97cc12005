// Runs before the first paint. Sets the theme and text direction, so that no wrong one flashes up; starts the worker of
// the detector, which takes as long to start as the page's code to arrive (engine-link.js takes it over); preloads the
// texts for the visitor's language. It also tells the visitor if the page's code does not run, so it uses syntax that
// every browser knows. Everything else is main.js's job.
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
    /* i18n.js will request them */
  }
  if (/[?&]kiosk\b/.test(location.search)) root.classList.add("kiosk");
  var page = /** @type {any} */ (window);
  // A press before the page's code has arrived would be lost; `welcome` in ui.js repeats it.
  addEventListener("click", function (event) {
    if (/** @type {any} */ (event.target).closest("#start")) page.startPressed = true;
  });
  try {
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
    /* engine-link.js tries again and reports what is wrong */
  }
  /** @param {string} href @param {RequestCache} cache @returns {Promise<string>} */
  function read(href, cache) {
    return fetch(href, { cache: cache }).then(function (answer) {
      return answer.text();
    });
  }
  /**
   * A damaged cached copy at an address that never changes would be served for ever: refetches everything, bypassing
   * caches, and reloads the page if anything differs.
   */
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
        /* no connection: the notice stays */
      },
    );
  }
  // A module is blocked, missing, of the wrong type or in syntax this browser cannot parse, or modules are unsupported:
  // the buttons will not work, so show the notice right away (page.css otherwise shows it after a delay).
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
