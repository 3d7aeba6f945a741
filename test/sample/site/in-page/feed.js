/* The sample feed's own script: fills the feed late, renders it again, and loads more when the end comes near. */
(() => {
  const props = JSON.parse(document.querySelector("[data-react-class='Microfrontend']").dataset.reactProps);
  const main = document.querySelector("main");
  const make = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html;
    return template.content.firstElementChild;
  };
  const escaped = (text) => String(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const statsOf = (stats) => {
    const items = stats.filter(({ key }) => !key.endsWith("_subtitle"));
    const label = ({ key }) => stats.find((each) => each.key === `${key}_subtitle`).value;
    return `<ul class="x${Math.random().toString(36).slice(2, 7)}">${items.map((item) => `<li><span>${label(item)}</span><div>${item.value}</div></li>`).join("")}</ul>`;
  };
  const card = (each) => `
    <div data-testid="entry-header"><a data-testid="owner-avatar" href="/athletes/${each.athlete}">&nbsp;</a>
      <a data-testid="owners-name" href="/athletes/${each.athlete}">${escaped(each.athleteName)}</a>
      <time data-testid="date_at_time">${each.date}</time>
      <svg data-testid="activity-icon" width="16" height="16"><title>${each.type}</title></svg></div>
    <div data-testid="activity_entry_container">
      <h3><a data-testid="activity_name" href="/activities/${each.id}">${escaped(each.name)}</a></h3>
      <div data-testid="activity_description_wrapper"></div>${statsOf(each.stats)}
      <button data-testid="kudos_button" type="button"><svg data-testid="unfilled_kudos" width="16" height="16"></svg>Kudos</button>
    </div>`;
  const solo = ({ activity }) =>
    card({
      id: activity.id,
      name: activity.activityName,
      type: activity.type,
      athlete: activity.athlete.athleteId,
      athleteName: activity.athlete.athleteName,
      date: activity.timeAndLocation.displayDateAtTime,
      stats: activity.stats,
    });
  const member = (each) =>
    card({
      id: each.activity_id,
      name: each.name,
      type: each.type,
      athlete: each.athlete_id,
      athleteName: each.athlete_name,
      date: each.display_date,
      stats: each.stats,
    });
  const inside = (entry) => {
    if (entry.entity === "Activity") return solo(entry);
    if (entry.entity === "GroupActivity")
      return `<div data-testid="group-header">Ran together</div><ul>${entry.rowData.activities.map((each) => `<li>${member(each)}</li>`).join("")}</ul>`;
    return `<div data-testid="title-text">${escaped(entry.entity)}</div>`;
  };
  let count = 0;
  const entryOf = (entry) => {
    const id = `feed-entry-${count++}`;
    const filled = () =>
      make(
        `<div id="${id}"><div role="button" tabindex="0"><div data-testid="web-feed-entry">${inside(entry)}</div></div></div>`,
      );
    return { now: make(`<div id="${id}"></div>`), filled };
  };
  const later = (ms, act) => setTimeout(act, ms);
  const feed = make(`<div class="feature-feed"></div>`);

  function fill(entries, { again }) {
    const made = entries.map(entryOf);
    for (const { now } of made) feed.append(now);
    const draw = () => {
      for (const each of made) {
        const next = each.filled();
        each.now.replaceWith(next);
        each.now = next;
      }
      // for tests that must not act between the two
      feed.dataset.drawn = String(Number(feed.dataset.drawn ?? 0) + 1);
    };
    later(120, draw);
    // The real feed throws its elements away and renders them again without a word.
    if (again) later(820, draw);
  }

  later(100, () => {
    main.append(feed);
    fill(props.appContext.feedProps.preFetchedEntries, { again: true });
    const more = make(`<button type="button" id="load-more">Load more</button>`);
    feed.after(more);
    let cursor = props.appContext.feedProps.preFetchedEntries.at(-1)?.cursorData;
    let loading = false;
    const load = async () => {
      if (loading || !cursor) return;
      loading = true;
      try {
        const address = `/dashboard/feed?feed_type=following&athlete_id=${props.appContext.currentAthlete.id}&before=${cursor.updated_at}&cursor=${cursor.rank}`;
        const answer = await fetch(address, {
          headers: { "X-Requested-With": "XMLHttpRequest", "X-Sample-Page": "1" },
        });
        const { entries, pagination } = await answer.json();
        fill(entries, { again: false });
        cursor = pagination.hasMore ? entries.at(-1)?.cursorData : undefined;
      } catch {
        more.textContent = "Could not load more";
      }
      loading = false;
    };
    more.addEventListener("click", load);
    addEventListener("scroll", () => {
      if (innerHeight + scrollY > document.body.scrollHeight - 300) load();
    });
  });
})();
