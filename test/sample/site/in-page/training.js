/* The sample "My Activities" page's own script: fetches the list and fills the table late. */
(() => {
  const body = document.querySelector("table.activities tbody");
  let page = 0;
  const cell = (name, text) => {
    const made = document.createElement("td");
    made.className = `view-col ${name}`;
    made.textContent = text;
    return made;
  };
  const row = (model) => {
    const made = document.createElement("tr");
    made.className = "training-activity-row";
    const title = cell("col-title", "");
    const link = document.createElement("a");
    link.href = `/activities/${model.id}`;
    link.dataset.fieldName = "name";
    link.textContent = model.name;
    title.append(link);
    made.append(cell("col-type", model.display_type), cell("col-date", model.start_date), title);
    made.append(cell("col-time", model.moving_time), cell("col-dist", `${model.distance} ${model.short_unit}`));
    return made;
  };
  async function load() {
    page += 1;
    const answer = await fetch(`/athlete/training_activities?page=${page}&per_page=20`, {
      headers: { "X-Requested-With": "XMLHttpRequest", "X-Sample-Page": "1", Accept: "application/json" },
    });
    const { models } = await answer.json();
    // Backbone empties the table before it draws a page of the list.
    body.replaceChildren(...models.map(row));
  }
  document.getElementById("next-page").addEventListener("click", () => load().catch(() => {}));
  setTimeout(() => load().catch(() => {}), 150);
})();
