// Filters the communiqués of all index pages. What is asked stands in the address after `#`, so
// that it can be linked and survives a reload. The first page carries the data; nothing is fetched.
(() => {
  "use strict";
  const FIELDS = ["words", "party", "from", "to", "kind", "stage"];
  const AT_ONCE = 200;
  const byId = (id) => document.getElementById(id);
  const data = byId("catalogue");
  byId("filter").hidden = false;
  if (!data) return; // a further page: its filter is a link to the first

  const all = JSON.parse(data.textContent);
  const form = byId("form"), found = byId("found"), page = byId("page"), more = byId("more");
  const status = byId("count"), unfiltered = status.textContent;
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, all.group);
  const filled = (words, blanks) => words.replace(/\{(\w+)\}/g, (blank, name) => blanks[name] ?? blank);

  // What is asked: in the address, and in the form.

  const addressed = () =>
    new URLSearchParams(location.hash.includes("=") ? location.hash.slice(1) : "");

  function chosen() {
    const values = FIELDS.map((name) => [name, form.elements[name].value.trim()]);
    return new URLSearchParams(values.filter(([, value]) => value));
  }

  let own = null; // what this page wrote into its address: the form may be ahead of it already

  function ask() {
    clearTimeout(soon);
    own = chosen().toString();
    if (own !== addressed().toString()) location.replace(`#${own}`);
  }

  // What is found.

  let texts = null; // made when words are looked for

  const textOf = ([id, , lead, title, , , date, names]) =>
    plain([id, lead, title, date, ...names.map((n) => all.names[n])].join(" "));

  function matching(wanted) {
    const [party, kind, stage] = ["party", "kind", "stage"].map((name) =>
      wanted.has(name) ? all.choices[name].indexOf(wanted.get(name)) : null);
    const from = wanted.get("from"), to = wanted.get("to");
    const words = plain(wanted.get("words") ?? "").split(/\s+/).filter(Boolean);
    if (words.length) texts ??= all.entries.map(textOf);
    return all.entries.filter((entry, n) => {
      const [, , , , , day, , , bound, ofKind, atStage] = entry;
      return (party === null || bound.includes(party))
        && (kind === null || kind === ofKind)
        && (stage === null || stage === atStage)
        && (!from || day >= from) && (!to || (day && day <= to))
        && words.every((word) => texts[n].includes(word));
    });
  }

  // How it is shown.

  const copy = (id) => byId(id).content.firstElementChild.cloneNode(true);

  function put(node, selector, text) {
    const inside = node.querySelector(selector);
    if (text) inside.textContent = text; else inside.remove();
  }

  function article([id, language, lead, title, capitals, , date, names, , , stage, editions]) {
    const node = copy("entry");
    put(node, ".date", date || all.words.undated);
    put(node, ".stage", all.stages[stage]);
    put(node, ".lead", lead);
    put(node, ".title", title);
    put(node, ".parties", names.map((n) => all.names[n]).join(" · "));
    node.querySelector("h2").classList.toggle("capitals", Boolean(capitals));
    for (const inside of node.querySelectorAll("h2, .parties")) inside.lang = language;
    node.querySelector(".editions").append(...editions.map((each) => edition(id, each)));
    return node;
  }

  function edition(id, [place, pages]) {
    const [title, language, files, picture] = all.files[place];
    const node = copy("edition"), address = (end) => `${id}/${id}.${end}`;
    put(node, ".name", title);
    put(node, ".pages", pages && filled(all.words[pages > 1 ? "pages" : "pages-one"], { count: pages }));
    const seen = node.querySelector(".picture");
    if (picture) {
      seen.href = address(files[0][1]);
      seen.firstElementChild.src = address(picture);
    } else seen.remove();
    for (const [format, end] of files) {
      const link = document.createElement("a");
      link.href = address(end);
      link.textContent = format;
      if (language) link.hreflang = language;
      link.setAttribute("aria-label", filled(all.words.formats, { title, format }));
      node.querySelector(".files").append(link, " ");
    }
    return node;
  }

  let waiting = [];

  function showSome() {
    const shown = waiting.splice(0, AT_ONCE).map(article);
    found.append(...shown);
    more.hidden = !waiting.length;
    return shown[0];
  }

  function told(count) {
    const words = ["found-none", "found-one"][count] ?? "found";
    return filled(all.words[words], { count: grouped(count), total: grouped(all.entries.length) });
  }

  function answer() {
    const asked = addressed();
    if (asked.toString() !== own) {
      for (const name of FIELDS) {
        const field = form.elements[name];
        field.value = asked.get(name) ?? "";
        if (field.selectedIndex === -1) field.value = ""; // a word that is not offered
      }
    }
    own = null;
    const wanted = chosen(), filtered = [...wanted].length > 0; // without what the form does not offer
    waiting = filtered ? matching(wanted) : [];
    status.textContent = filtered ? told(waiting.length) : unfiltered;
    page.hidden = filtered;
    byId("filter").classList.toggle("filtered", filtered);
    for (const name of FIELDS) {
      form.elements[name].parentElement.classList.toggle("idle", !wanted.has(name));
    }
    if (filtered || location.hash === "#filter") byId("filter").open = true;
    found.replaceChildren();
    showSome();
  }

  let soon;
  form.addEventListener("input", (event) => {
    clearTimeout(soon);
    soon = setTimeout(ask, event.target.name === "words" ? 200 : 0);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  form.addEventListener("reset", () => { setTimeout(ask); form.elements.words.focus(); });
  more.addEventListener("click", () => {
    const next = showSome().querySelector("h2");
    next.tabIndex = -1;
    next.focus();
  });
  addEventListener("hashchange", answer);
  answer();
})();
