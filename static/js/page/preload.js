// Runs before the first paint, so that nobody sees the other theme or direction flash by, and starts the detector's worker, which takes as long to
// come up as the page's own code takes to arrive (engine-link.js takes it over). Everything else is main.js's job.
(function () {
  "use strict";
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem("theme");
    if (theme === '"light"' || theme === '"dark"') root.dataset.theme = theme.slice(1, -1);
    var asked = new URLSearchParams(location.search).get("lang") || JSON.parse(localStorage.getItem("language") || "null");
    if (/^ar\b/.test(asked || navigator.language)) root.dir = "rtl";
  } catch (_) { /* storage is off: the page works without it */ }
  if (/[?&]kiosk\b/.test(location.search)) root.classList.add("kiosk");
  try {
    var page = /** @type {any} */ (window);
    var data = /** @type {any} */ (document.currentScript).dataset;
    if (data.worker) { // error pages have none
      var worker = new Worker(data.worker + "#" + new URL(data.model, location.href).href, { type: "module", name: "detector" });
      worker.onerror = function () { page.earlyWorker = undefined; };
      page.earlyWorker = worker;
    }
  } catch (_) { /* engine-link.js tries again, and says what is wrong */ }
  // A module that is blocked, missing or of the wrong type: the buttons will do nothing, so the page says so at once (page.css: later by itself).
  addEventListener("error", function (event) {
    if (/** @type {any} */ (event.target).type === "module") root.classList.add("dead");
  }, true);
})();
