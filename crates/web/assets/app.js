// Comfort, never need: every page works without this file.
"use strict";
(() => {
  // The one box takes a file that is dropped anywhere on it, and says its name.
  for (const box of document.querySelectorAll(".box")) {
    const file = box.querySelector("input[type=file]");
    if (!file) continue;
    const over = on => event => { event.preventDefault(); box.classList.toggle("over", on); };
    box.addEventListener("dragover", over(true));
    box.addEventListener("dragleave", over(false));
    box.addEventListener("drop", event => {
      over(false)(event);
      if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
    });
  }
  // A form is sent once, however often it is pressed; going back makes it whole again.
  for (const form of document.forms) {
    form.addEventListener("submit", event => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "yes";
      const words = form.dataset.while;
      const live = form.querySelector("[data-live]");
      if (words && live) live.textContent = words;
    });
  }
  // Back after leaving shows nothing of a page that was kept by the browser.
  addEventListener("pageshow", event => {
    if (event.persisted) location.reload();
  });
  // Keys on the board: from card to card, the form of one, taking back, the filter. They can be turned off.
  const board = document.querySelector("[data-board]");
  const help = document.querySelector("[data-keys]");
  if (board && help) {
    const button = help.querySelector("button");
    const off = () => localStorage.getItem("keys") === "off";
    const tell = () => { button.textContent = off() ? "Turn the keys on" : "Turn the keys off"; };
    button.addEventListener("click", () => { localStorage.setItem("keys", off() ? "on" : "off"); tell(); });
    help.hidden = false;
    tell();
    const cards = [...board.querySelectorAll("[data-card]")];
    const at = () => cards.findIndex(card => card.contains(document.activeElement));
    const go = step => cards[Math.min(Math.max(at() + step, 0), cards.length - 1)]?.querySelector("a").focus();
    const move = () => {
      const form = cards[at()]?.querySelector("details");
      if (form) { form.open = true; form.querySelector("select").focus(); }
    };
    const keys = {
      j: () => go(1), k: () => go(-1), m: move,
      u: () => document.querySelector("[data-undo]")?.requestSubmit(),
      "/": () => document.querySelector("[data-filter]")?.focus(),
    };
    addEventListener("keydown", event => {
      if (off() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input,select,textarea")) return;
      const arrow = at() >= 0 ? { ArrowDown: keys.j, ArrowUp: keys.k }[event.key] : undefined;
      const act = keys[event.key] ?? arrow;
      if (act) { event.preventDefault(); act(); }
    });
    board.querySelector("[data-noted] a")?.focus({ preventScroll: true });
  }
  // A page that waits asks how far it is.
  const waits = document.querySelector("[data-waits]");
  if (waits) {
    let pause = 200;
    const ask = async () => {
      const answer = await fetch(waits.dataset.waits, { headers: { accept: "text/plain" } });
      const words = (await answer.text()).trim();
      if (!answer.ok || words === "") { location.replace(waits.dataset.then); return; }
      waits.textContent = words;
      pause = Math.min(pause * 1.5, 2000);
      setTimeout(ask, pause);
    };
    setTimeout(ask, pause);
  }
  // A bookmark is dragged; pressed where it stands it would do nothing.
  for (const bookmark of document.querySelectorAll("[data-bookmark]")) {
    bookmark.addEventListener("click", event => {
      event.preventDefault();
      const said = document.querySelector("[data-said]");
      if (said) { said.classList.remove("hidden"); said.textContent = "Drag it into the row of your bookmarks, and press it there."; }
    });
  }
  // The page that somebody looks at hands its words over: shown in our own form, kept by nobody until the person sends it.
  const handed = document.querySelector("[data-handed]");
  if (handed && window.opener) {
    const most = { title: 300, address: 2000, text: 100000 };
    const names = Object.keys(most);
    const isWhole = data => data !== null && typeof data === "object"
      && names.every(name => typeof data[name] === "string" && data[name].length <= most[name]);
    const originOf = address => { try { return new URL(address).origin; } catch { return ""; } };
    const take = event => {
      const { data, origin, source } = event;
      // From the page that opened this one, about itself, in the shape that the bookmark has; anything else is nothing.
      if (source !== window.opener || !/^https?:/.test(origin) || !isWhole(data) || originOf(data.address) !== origin) return;
      removeEventListener("message", take);
      for (const name of names) handed.elements[name].value = data[name];
      const where = document.querySelector("[data-where]");
      where.textContent = `${where.dataset.came} ${origin}.`;
    };
    addEventListener("message", take);
    window.opener.postMessage("footbridge-is-there", "*");
  }
})();
