/* The sample activity page's own script: late splits and laps, and the menu that swaps the view by pushState. */
(() => {
  const { number, splits, laps, swapHeading } = JSON.parse(document.getElementById("sample-data").textContent);
  const view = document.getElementById("view");
  const rows = (list) => list.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  const table = (heads, list, attributes) =>
    `<table class="dense hoverable ${attributes}"><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead><tbody id="contents">${rows(list)}</tbody></table>`;
  const views = {
    overview: () =>
      `<section><div class="row no-margins"><div id="splits-container"><header><h3>Splits</h3></header><div class="mile-splits scrollable-table">${table(["KM", "Pace", "Elev"], splits, "")}</div></div></div></section>`,
    laps: () =>
      `<section id="laps"><div id="laps-chart"></div><div id="run-efforts-table"><section>${table(["Lap", "Distance", "Time", "Pace", "HR"], laps, "laps")}</section></div></section>`,
  };
  const menuOf = () => /\/activities\/\d+\/([a-z-]+)/.exec(location.pathname)?.[1] ?? "overview";
  function show() {
    const menu = menuOf();
    for (const link of document.querySelectorAll("#pagenav a"))
      link.classList.toggle("selected", link.dataset.menu === menu);
    view.replaceChildren();
    setTimeout(() => {
      if (menu !== menuOf()) return;
      view.innerHTML = (views[menu] ?? (() => `<section id="${menu}"><h3>${menu}</h3></section>`))();
    }, 200);
    const heading = document.querySelector(".activity-summary-container");
    if (swapHeading && heading) heading.replaceWith(heading.cloneNode(true));
  }
  addEventListener("popstate", show);
  document.getElementById("pagenav")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-menu]");
    if (!link) return;
    event.preventDefault();
    history.pushState({}, "", `/activities/${number}/${link.dataset.menu}`);
    show();
  });
  show();
})();
