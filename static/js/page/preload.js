// Runs before the first paint, so that nobody sees the other theme or direction flash by, and starts the detector's worker, which takes as long to
// come up as the page's own code takes to arrive (engine-link.js takes it over). And it says so where that code does not run at all: it is in the old
// words that every browser knows. Everything else is main.js's job.
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
    var worker = new Worker(data.worker + "#" + data.model, { type: "module", name: "detector" });
    worker.onerror = function () { page.earlyWorker = undefined; };
    page.earlyWorker = worker;
  } catch (_) { /* engine-link.js tries again, and says what is wrong */ }
  // A browser without modules, one that cannot read ours, a part that did not arrive: in place of buttons that do nothing. In WebKit "load" comes
  // before a module runs, so that alone says nothing.
  function tell() {
    var stuck = document.getElementById("stuck"), main = document.getElementById("main");
    if (!stuck || !main) return; // main.js has run
    stuck.hidden = false;
    main.hidden = true;
  }
  if (!("noModule" in document.createElement("script"))) window.addEventListener("load", tell);
  window.addEventListener("error", function (event) {
    if (event.target !== window && /** @type {Element} */ (event.target).nodeName !== "SCRIPT") return;
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", tell);
    else tell();
  }, true);
})();
