// What pages can do beyond reading: theme, filter, and the exact characters a link means.
"use strict";

(() => {
  const root = document.documentElement;
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

  // ----- theme -----
  const store = {
    get: () => { try { return localStorage.getItem("recoupe-theme"); } catch { return null; } },
    set: (value) => { try { localStorage.setItem("recoupe-theme", value); } catch { /* private window */ } },
  };
  const chosen = store.get();
  if (chosen === "dark" || chosen === "light") root.dataset.theme = chosen;
  const button = $(".theme");
  button.hidden = false;
  button.addEventListener("click", () => {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    store.set(root.dataset.theme);
  });

  // ----- the other language, at the same place -----
  for (const link of $$(".switch")) {
    link.addEventListener("click", () => { link.hash = location.hash; });
  }

  // ----- characters of an article: #c120-160 -----
  const sheet = $(".sheet");
  const units = (text, points) => {
    let at = 0;
    for (const character of text) { if (points-- <= 0) break; at += character.length; }
    return at;
  };
  // Ranges of the page for [start, end) in code points; a control sign (.ctl) counts as one.
  const locate = (start, end) => {
    const found = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
      if (node.nodeType === 1 && node.matches(".margin")) return NodeFilter.FILTER_REJECT;
      if (node.nodeType === 1) return node.matches(".ctl") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
      return node.parentElement.closest(".ln") && !node.parentElement.matches(".ctl") ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
    });
    let at = 0;
    for (let node = walker.nextNode(); node && at < end; node = walker.nextNode()) {
      const length = node.nodeType === 1 ? 1 : [...node.data].length;
      if (at + length > start) {
        const range = new Range();
        if (node.nodeType === 1) range.selectNodeContents(node);
        else {
          range.setStart(node, units(node.data, Math.max(0, start - at)));
          range.setEnd(node, units(node.data, Math.min(length, end - at)));
        }
        found.push(range);
      }
      at += length;
    }
    return found;
  };
  const highlight = (ranges) => {
    for (const old of $$(".hit")) old.classList.remove("hit");
    if (self.Highlight && CSS.highlights) CSS.highlights.set("hit", new Highlight(...ranges));
    else for (const range of ranges) range.startContainer.parentElement.classList.add("hit");
  };
  const show = (pairs, scroll) => {
    const ranges = pairs.flatMap(([start, end]) => locate(start, end));
    highlight(ranges);
    if (scroll && ranges.length) {
      const box = ranges[0].getBoundingClientRect();
      scrollTo({ top: scrollY + box.top - innerHeight * 0.3, behavior: "instant" });
    }
  };
  const follow = () => {
    let match = /^#c(\d+)-(\d+)$/.exec(location.hash);
    if (match && sheet) return show([[+match[1], +match[2]]], true);
    match = /^#n\d+$/.exec(location.hash);
    const note = match && $(location.hash)?.closest("details");
    if (note) { note.open = true; show(pairsOf(note), false); note.scrollIntoView({ block: "nearest" }); }
  };
  const pairsOf = (note) => note.dataset.r.trim().split(" ").filter(Boolean).map((pair) => pair.slice(1).split("-").map(Number));
  if (sheet) {
    addEventListener("hashchange", follow);
    follow();
    for (const note of $$(".nt")) {
      note.addEventListener("toggle", () => { if (note.open) show(pairsOf(note), false); });
    }
    sheet.addEventListener("click", (event) => {
      const mark = event.target.closest("a.m");
      if (mark && mark.hash === location.hash) { event.preventDefault(); follow(); }
    });
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") { highlight([]); for (const note of $$(".nt[open]")) note.open = false; }
    });
  }

  // ----- on paper nothing can be opened -----
  addEventListener("beforeprint", () => { for (const part of $$("details:not(.nt)")) part.open = true; });

  // ----- filter and sort of the stories -----
  const form = $(".filter");
  if (!form) return;
  form.hidden = false;
  const list = $("#stories");
  const original = [...list.children];
  const pager = $(".pager");
  const shards = +form.dataset.shards;
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const say = (element, count, high) => {
    const { one, many, range } = element.dataset;
    element.textContent = high > count && range
      ? range.replace("##", high).replace("#", count)
      : count === 1 ? one : many.replace("#", count.toLocaleString(root.lang));
  };
  const build = ([label, path, date, articles, origins, most, disputes, damaged]) => {
    const item = $("#found-story").content.firstElementChild.cloneNode(true);
    const link = $("a", item);
    link.textContent = label;
    link.href = form.dataset.pages + path;
    $("time", item).textContent = date ?? "";
    say($(".a", item), articles);
    say($(".o", item), origins, most);
    for (const [part, count] of [[".d", disputes], [".x", damaged]]) {
      if (count) say($(part, item), count); else $(part, item).remove();
    }
    return item;
  };
  const rowsOfPage = () => original.filter((item) => item.dataset.date !== undefined).map((item, rank) => ({
    rank, item, text: fold(item.textContent), date: item.dataset.date, articles: +item.dataset.articles,
    origins: +item.dataset.origins, disputes: +item.dataset.disputes, damaged: +item.dataset.damaged,
  }));
  const rowsOfShards = () => self.recoupeStories.map((row, rank) => ({
    rank, row, text: fold(`${row[0]} ${row[8]}`), date: row[2] ?? "", articles: row[3],
    origins: row[5], disputes: row[6], damaged: row[7],
  }));
  const load = (number) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${form.dataset.root}stories-${number}.js`;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const gather = async () => {
    if (!shards) return rowsOfPage();
    for (let number = 1; number <= shards; number++) await load(number);
    return rowsOfShards();
  };
  let gathered = null;
  const apply = async () => {
    const rows = await (gathered ??= gather());
    const words = fold($("#q").value).split(/\s+/).filter(Boolean);
    const key = $("#sort").value;
    const [several, disputed, damaged] = ["several", "disputed", "damaged"].map((name) => $(`#f-${name}`).checked);
    const idle = !words.length && key === "rank" && !several && !disputed && !damaged;
    const found = rows.filter((row) => words.every((word) => row.text.includes(word))
      && (!several || row.articles > 1) && (!disputed || row.disputes) && (!damaged || row.damaged));
    if (key !== "rank") found.sort((a, b) => (a[key] < b[key] ? 1 : a[key] > b[key] ? -1 : a.rank - b.rank));
    const shown = found.slice(0, shards ? 200 : found.length);
    list.replaceChildren(...(idle ? original : shown.map((row) => row.item ?? build(row.row))));
    if (pager) pager.hidden = !idle;
    const status = $(".found");
    if (idle) status.textContent = "";
    else if (found.length === 1) status.textContent = status.dataset.one;
    else status.textContent = (found.length > shown.length ? status.dataset.cut : status.dataset.many).replace("#", found.length.toLocaleString(root.lang));
  };
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  $(".legend")?.addEventListener("submit", (event) => event.preventDefault());
})();
