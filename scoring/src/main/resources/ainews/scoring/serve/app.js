"use strict";
// Lists stories and keeps them fresh from the event stream. Everything from an article is set as text, never as markup.
(() => {
  const SHOWN = 100;
  const list = document.getElementById("stories");
  const state = document.getElementById("state");
  const controls = document.getElementById("controls");
  const stories = new Map();
  const articles = new Map();
  let drawing = false;

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
    const text = value === null || value === undefined ? "–" : String(Math.round(value));
    return element("div", { class: kind, title: value === null ? "" : String(value) },
      element("b", {}, text), element("span", {}, say(en, zh)));
  }

  function why(en, zh, parts) {
    if (!parts || parts.length === 0) return null;
    const rows = parts.map((part) => element("li", {},
      element("b", {}, (part.points > 0 ? "+" : "") + part.points.toFixed(1)), element("span", {}, say(part.en, part.zh))));
    return element("section", {}, element("h3", {}, say(en, zh)), element("ul", {}, ...rows));
  }

  function draw(story) {
    const lead = articles.get(story.lead_article_id);
    const quality = lead ? lead.quality : null;
    const time = new Date(story.last_observed_at).toISOString().slice(0, 16).replace("T", " ");
    const tags = story.tags.map((tag) => element("span", { class: "tag" }, say(tag.en, tag.zh)));
    const names = story.entities.slice(0, 8).map((entity) => element("span", { class: "entity", title: entity.entity_id },
      say(entity.name, entity.name_zh || entity.name)));
    const counts = say(`${story.articles} articles · ${story.owners} publishers`, `${story.articles} 篇 · ${story.owners} 家媒体`);
    const node = element("article", { "data-story": story.story_id },
      element("div", {}, element("h2", {}, link(story.lead_url, ...titles(story))),
        element("p", { class: "meta" }, `${lead ? lead.owner_group + " · " : ""}${time} UTC · ${counts}`),
        lead && lead.summary ? element("p", { class: "summary" }, lead.summary) : null),
      element("div", { class: "scores" }, score("hot", "Hot", "热度", story.hot), score("quality", "Quality", "质量", quality),
        score("impact", "Impact", "影响力", story.impact)),
      element("div", { class: "labels" }, ...tags, ...names),
      element("details", {}, element("summary", {}, say("Why", "理由")),
        element("div", { class: "why" }, why("Hot", "热度", story.contributions.hot),
          why("Quality", "质量", lead ? lead.contributions.quality : []), why("Impact", "影响力", story.contributions.impact))));
    return node;
  }

  const orders = {
    time: (a, b) => b.last_observed_at.localeCompare(a.last_observed_at) || a.story_id.localeCompare(b.story_id),
    hot: (a, b) => (b.hot ?? -1) - (a.hot ?? -1) || orders.time(a, b),
    impact: (a, b) => (b.impact ?? -1) - (a.impact ?? -1) || orders.time(a, b),
  };

  function redraw() {
    drawing = false;
    const wish = choice();
    const open = new Set([...list.querySelectorAll("details[open]")].map((d) => d.closest("article").dataset.story));
    const shown = [...stories.values()].filter((s) => (s.impact ?? 0) >= wish.minImpact).sort(orders[wish.sort]).slice(0, SHOWN);
    list.replaceChildren(...shown.map((story) => {
      const node = draw(story);
      if (open.has(story.story_id)) node.querySelector("details").open = true;
      return node;
    }));
    state.textContent = say(`${stories.size} stories`, `${stories.size} 个事件`);
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
    opened.addEventListener("error", () => { state.textContent = say("reconnecting …", "正在重新连接……"); });
    const answer = await fetch(`/api/v1/stories?limit=${SHOWN}`);
    for (const entry of (await answer.json()).stories) {
      if (entry.lead && !articles.has(entry.lead.article_id)) articles.set(entry.lead.article_id, entry.lead);
      if (!stories.has(entry.story.story_id)) put(entry.story);
    }
  }

  start();
})();
