"use strict";
// Lists stories and keeps them fresh from the event stream. Everything from an article is set as text, never as markup.
(() => {
  const SHOWN = 100;
  const list = document.getElementById("stories");
  const state = document.getElementById("state");
  const controls = document.getElementById("controls");
  const stories = new Map();
  const articles = new Map();
  const cards = new Map();
  let drawing = false;
  let ready = false;
  let away = false;

  const choice = () => ({
    lang: controls.elements.lang.value,
    sort: controls.elements.sort.value,
    minImpact: Number(controls.elements.min_impact.value) || 0,
  });
  const speaks = (lang) => [lang, "both"].includes(choice().lang);
  const say = (en, zh) => ({ en, zh, both: `${en} ${zh}` })[choice().lang];

  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
    for (const child of children) if (child !== null && child !== undefined) node.append(child);
    return node;
  }

  function link(url, ...children) {
    const safe = typeof url === "string" && /^https?:\/\//i.test(url);
    return safe ? element("a", { href: url, rel: "noopener noreferrer nofollow", target: "_blank" }, ...children)
                : element("span", {}, ...children);
  }

  function titles(story) {
    const en = speaks("en") ? story.title_en : null;
    const zh = speaks("zh") ? story.title_zh : null;
    const main = en || (zh ? null : story.title) || (zh ? null : "(untitled)");
    return [main && element("span", { class: "en" }, main), zh && element("span", { class: "zh", lang: "zh" }, zh)];
  }

  function score(kind, en, zh, value) {
    const known = value !== null && value !== undefined;
    const bar = element("i", { class: "bar" });
    bar.style.setProperty("--value", known ? String(value) : "0");
    return element("div", { class: kind, title: known ? String(value) : say("not scored", "未评分") },
      element("span", {}, say(en, zh)), element("b", {}, known ? String(Math.round(value)) : "–"), bar);
  }

  // The points stand beside the sentence already.
  const withoutPoints = (sentence) => sentence.replace(/ ?[(（][+-][\d.]+[)）]$/, "");

  function why(kind, en, zh, parts) {
    if (!parts || parts.length === 0) return null;
    const rows = parts.map((part) => element("li", part.points < 0 ? { class: "less" } : {},
      element("b", {}, (part.points > 0 ? "+" : part.points < 0 ? "−" : "") + Math.abs(part.points).toFixed(1)),
      element("span", {}, say(withoutPoints(part.en), withoutPoints(part.zh)))));
    return element("section", { class: kind }, element("h3", {}, say(en, zh)), element("ul", {}, ...rows));
  }

  function when(iso) {
    const at = new Date(iso);
    const minutes = Math.floor((Date.now() - at) / 60000);
    const full = at.toISOString().slice(0, 16).replace("T", " ") + " UTC";
    const short = minutes < 1 ? say("now", "刚刚") : minutes < 60 ? say(`${minutes} min ago`, `${minutes}分钟前`)
      : minutes < 24 * 60 ? say(`${Math.floor(minutes / 60)} h ago`, `${Math.floor(minutes / 60)}小时前`) : full;
    return element("time", { datetime: iso, title: full }, short);
  }

  function counts(story) {
    return say(`${story.articles} ${story.articles === 1 ? "article" : "articles"}, ${story.owners} ${story.owners === 1 ? "publisher" : "publishers"}`,
      `${story.articles}篇报道，${story.owners}家媒体`);
  }

  function draw(story, lead) {
    const tags = story.tags.map((tag) => element("span", { class: "tag" }, say(tag.en, tag.zh)));
    const names = story.entities.slice(0, 8).map((entity) => element("span", { class: "entity", title: entity.entity_id },
      entity.name_zh && entity.name_zh !== entity.name ? say(entity.name, entity.name_zh) : entity.name));
    return element("article", { class: "story", "data-story": story.story_id },
      element("div", {},
        element("p", { class: "meta" }, lead ? element("span", { class: "owner" }, lead.owner_group || lead.source_id) : null,
          when(story.last_observed_at), element("span", {}, counts(story))),
        element("h2", {}, link(story.lead_url, ...titles(story))),
        lead && lead.summary ? element("p", { class: "summary", lang: lead.lang }, lead.summary) : null),
      element("div", { class: "scores" }, score("hot", "Hot", "热度", story.hot), score("quality", "Quality", "质量", lead ? lead.quality : null),
        score("impact", "Impact", "影响力", story.impact)),
      tags.length + names.length > 0 ? element("div", { class: "labels" }, ...tags, ...names) : null,
      element("details", {}, element("summary", {}, say("Why these scores", "评分理由")),
        lead && lead.difference ? element("p", {}, say(`Since the last time: ${lead.difference.en}`, `与上次相比：${lead.difference.zh}`)) : null,
        element("div", { class: "why" }, why("hot", "Hot", "热度", story.contributions.hot),
          why("quality", "Quality", "质量", lead ? lead.contributions.quality : []), why("impact", "Impact", "影响力", story.contributions.impact))));
  }

  const orders = {
    time: (a, b) => b.last_observed_at.localeCompare(a.last_observed_at) || a.story_id.localeCompare(b.story_id),
    hot: (a, b) => (b.hot ?? -1) - (a.hot ?? -1) || orders.time(a, b),
    impact: (a, b) => (b.impact ?? -1) - (a.impact ?? -1) || orders.time(a, b),
  };

  // Cards that say the same as before stay the same nodes, so that nothing moves under a reader's hand.
  function card(story) {
    const lead = articles.get(story.lead_article_id);
    const says = `${choice().lang} ${JSON.stringify(story)} ${lead ? JSON.stringify(lead) : ""}`;
    const before = cards.get(story.story_id);
    if (before && before.says === says) return before.node;
    const node = draw(story, lead);
    if (before) node.querySelector("details").open = before.node.querySelector("details").open;
    else if (ready) node.classList.add("fresh");
    cards.set(story.story_id, { says, node });
    return node;
  }

  function redraw() {
    drawing = false;
    const wish = choice();
    controls.elements.min_impact_shown.value = wish.minImpact;
    const fitting = [...stories.values()].filter((s) => (s.impact ?? 0) >= wish.minImpact);
    const nodes = fitting.sort(orders[wish.sort]).slice(0, SHOWN).map(card);
    const kept = new Set(nodes);
    for (const node of [...list.children]) if (!kept.has(node)) node.remove();
    for (const id of [...cards.keys()]) if (!kept.has(cards.get(id).node)) cards.delete(id);
    nodes.forEach((node, place) => { if (list.children[place] !== node) list.insertBefore(node, list.children[place] || null); });
    document.getElementById("empty").hidden = nodes.length > 0 || !ready;
    state.classList.toggle("away", away);
    state.textContent = away ? say("reconnecting …", "正在重新连接……") : say(`live, ${fitting.length} stories`, `实时 · ${fitting.length}个事件`);
  }

  function changed() {
    if (!drawing) {
      drawing = true;
      setTimeout(redraw, 100);
    }
  }

  function put(story) {
    if (story.state === "merged_into") stories.delete(story.story_id); else stories.set(story.story_id, story);
    if (stories.size > 5 * SHOWN) {
      const oldest = [...stories.values()].sort(orders.time).slice(3 * SHOWN);
      oldest.forEach((s) => { stories.delete(s.story_id); articles.delete(s.lead_article_id); });
    }
    changed();
  }

  function label() {
    for (const node of document.querySelectorAll("[data-en]")) node.textContent = say(node.dataset.en, node.dataset.zh);
    document.documentElement.lang = choice().lang === "zh" ? "zh" : "en";
    changed();
  }

  async function start() {
    label();
    controls.addEventListener("input", label);
    controls.addEventListener("submit", (event) => event.preventDefault());
    const opened = new EventSource(`/api/v1/stream?channel=scored&channel=stories`);
    opened.addEventListener("scored", (event) => {
      const article = JSON.parse(event.data);
      articles.set(article.article_id, article);
      changed();
    });
    opened.addEventListener("stories", (event) => put(JSON.parse(event.data)));
    opened.addEventListener("error", () => { away = true; changed(); });
    opened.addEventListener("open", () => { away = false; changed(); });
    const answer = await fetch(`/api/v1/stories?limit=${SHOWN}`);
    for (const entry of (await answer.json()).stories) {
      if (entry.lead && !articles.has(entry.lead.article_id)) articles.set(entry.lead.article_id, entry.lead);
      if (!stories.has(entry.story.story_id)) put(entry.story);
    }
    setTimeout(() => { ready = true; changed(); }, 300);
    setInterval(() => { cards.forEach((shown) => { shown.says = ""; }); changed(); }, 60000);
  }

  start();
})();
