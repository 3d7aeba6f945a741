import { render } from "preact";

render(
  <main>
    <h1>Hardeasy</h1>
  </main>,
  document.getElementById("root")!,
);
