/** The playground's page: `?show=panel` is one scene alone, without it all of them stand side by side; `&language`, `&units`, `&theme`. */
import "../../components/page.css";
import "../../components/rest.css";
import { render } from "preact";
import { speak } from "../../components/words/say.ts";
import { SCENES } from "./scenes.ts";

const LANGUAGES = ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "tr", "ja"];
const CHOICES = {
  language: LANGUAGES,
  units: ["metric", "imperial"],
  theme: ["system", "light", "dark"],
  dir: ["ltr", "rtl"],
};
const asked = new URLSearchParams(location.search);
const choice = (name: string, other: string): string => asked.get(name) ?? other;
const language = choice("language", "en");
const theme = choice("theme", "system");

type Messages = Readonly<Record<string, { readonly message: string }>>;
const read = async (name: string): Promise<Messages> => {
  const answer = await fetch(`/_locales/${name}/messages.json`);
  return answer.headers.get("content-type")?.includes("json") ? answer.json() : {};
};

const [own, english] = await Promise.all([read(language), read("en")]);
// As the build packs them: a form that this language has no words for is said by its other form, not in English.
const other = (key: string) => key.replace(/_(zero|one|two|few|many)$/, "_other");
speak((key) => (own[key] ?? (own[other(key)] ? undefined : english[key]))?.message ?? "");
document.documentElement.lang = language;
document.documentElement.dir = choice("dir", "ltr");
if (theme !== "system") document.documentElement.style.colorScheme = theme;

const dark = theme === "system" ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
const scene = SCENES[choice("show", "")];
const units = choice("units", "metric") === "imperial" ? "imperial" : "metric";
const root = document.getElementById("root")!;
render(scene ? scene.draw({ units, dark }) : <Gallery />, root);
root.dataset.drawn = "";

function Gallery() {
  const address = (show: string) => `?${new URLSearchParams({ ...Object.fromEntries(asked), show })}`;
  return (
    <main style={{ padding: "24px" }}>
      <h1>Playground</h1>
      <form>
        {Object.entries(CHOICES).map(([name, values]) => (
          <label key={name}>
            {name}{" "}
            <select name={name} onChange={(event) => event.currentTarget.form?.submit()}>
              {values.map((value) => (
                <option key={value} selected={value === asked.get(name)}>
                  {value}
                </option>
              ))}
            </select>{" "}
          </label>
        ))}
      </form>
      {Object.entries(SCENES).map(([name, { widths }]) => (
        <section key={name}>
          <h2>
            <a href={address(name)}>{name}</a>
          </h2>
          {widths.map((width) => (
            <iframe
              key={width}
              title={`${name} ${width}`}
              src={address(name)}
              width={width}
              height="640"
              loading="lazy"
            />
          ))}
        </section>
      ))}
    </main>
  );
}
