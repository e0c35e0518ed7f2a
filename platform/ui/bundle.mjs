// Bundles the front end into the folder given as argument and writes `assets.rs`, the list the crate embeds.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = join(process.argv[2] ?? "dist", "web");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const TYPES = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  html: "text/html; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  woff2: "font/woff2",
  webmanifest: "application/manifest+json",
};

/** The dark rule is written once and used twice: by choice, and by the device's preference. */
const darkByPreference = {
  name: "dark-by-preference",
  setup(plugin) {
    plugin.onLoad({ filter: /css[\\/]dark\.css$/ }, ({ path }) => {
      const rule = readFileSync(path, "utf8");
      const preferred = rule.replace('[data-theme="dark"]', ":root:not([data-theme])");
      return { contents: `${rule}\n@media (prefers-color-scheme: dark) {\n${preferred}\n}`, loader: "css" };
    });
  },
};

const assets = [];
const address = (name) => assets.find((asset) => asset.name === name).path;

/** Bundles one entry; esbuild names the results by their content. */
async function bundle(name, entry, options) {
  const result = await build({
    entryPoints: { [name]: entry },
    bundle: true,
    minify: true,
    write: false,
    target: ["es2022", "chrome94", "firefox100", "safari15.4"],
    outdir: out,
    publicPath: "/assets",
    entryNames: "[hash]-[name]",
    assetNames: "[hash]-[name]",
    loader: { ".woff2": "file" },
    plugins: [darkByPreference],
    external: ["/assets/*"],
    legalComments: "none",
    logLevel: "warning",
    ...options,
  });
  for (const { path, contents } of result.outputFiles) {
    assets.push(hashed(basename(path).slice(9), contents, basename(path)));
  }
}

await bundle("motcua", "src-web/css/motcua.css", {});
// Fetched by the runtime when they are first used.
await bundle("passkeys", "src-web/ts/passkeys.ts", { format: "esm" });
await bundle("palette", "src-web/ts/palette.ts", { format: "esm" });
await bundle("sending", "src-web/ts/sending.ts", { format: "esm" });
await bundle("questions", "src-web/ts/questions.ts", { format: "esm" });
// Asked for by the one page that needs it.
await bundle("push", "src-web/ts/push.ts", { format: "iife" });
const lazy = Object.fromEntries(["passkeys", "palette", "sending", "questions"].map((name) =>
  [name.toUpperCase(), JSON.stringify(address(`${name}.js`))]));
await bundle("motcua", "src-web/ts/main.ts", { format: "iife", define: lazy });

/** An asset whose address changes with its content, so that it may be kept for ever. */
function hashed(name, contents, file) {
  const bytes = Buffer.from(contents);
  const unique = file ?? `${digest(bytes)}-${name}`;
  return { name, path: `/assets/${unique}`, bytes };
}

function digest(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase();
}

const offline = readFileSync("src-web/offline.html", "utf8").replace("%STYLE%", address("motcua.css"));
assets.push(hashed("offline.html", offline));
for (const icon of ["icon.svg", "icon-192.png", "icon-512.png"]) {
  assets.push(hashed(icon, readFileSync(`src-web/icons/${icon}`)));
}

const manifest = {
  name: "Motcua",
  short_name: "Motcua",
  start_url: "/",
  display: "standalone",
  background_color: "#f5f7f9",
  theme_color: "#0b5394",
  icons: [192, 512].map((side) => ({
    src: address(`icon-${side}.png`), sizes: `${side}x${side}`, type: "image/png", purpose: "any maskable",
  })),
};
const manifestBytes = Buffer.from(JSON.stringify(manifest));
assets.push({ name: "manifest.webmanifest", path: "/manifest.webmanifest", bytes: manifestBytes });

const shell = assets.map((asset) => asset.path).filter((path) => /\.(css|js|woff2|html)$/.test(path));
const worker = await build({
  entryPoints: ["src-web/worker/sw.js"],
  minify: true,
  write: false,
  define: {
    SHELL: JSON.stringify(shell),
    ICON: JSON.stringify(address("icon-192.png")),
    OFFLINE: JSON.stringify(address("offline.html")),
    VERSION: JSON.stringify(`mc-${digest(Buffer.from(shell.join()))}`),
  },
});
assets.push({ name: "sw.js", path: "/sw.js", bytes: Buffer.from(worker.outputFiles[0].contents) });

/** Writes one file beside the others; fonts and pictures are compressed already. */
function place({ name, path, bytes }, index) {
  const ending = name.split(".").pop();
  const put = (suffix, data) => {
    const file = join(out, `${index}.${ending}${suffix}`);
    writeFileSync(file, data);
    return `include_bytes!(${JSON.stringify(file)})`;
  };
  const packed = !["woff2", "png"].includes(ending);
  const gzip = packed ? `Some(${put(".gz", gzipSync(bytes, { level: 9 }))})` : "None";
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const brotli = packed ? `Some(${put(".br", brotliCompressSync(bytes, best))})` : "None";
  return `    Asset {
        name: ${JSON.stringify(name)},
        path: ${JSON.stringify(path)},
        content_type: ${JSON.stringify(TYPES[ending])},
        bytes: ${put("", bytes)},
        gzip: ${gzip},
        brotli: ${brotli},
    },`;
}

writeFileSync(join(out, "..", "assets.rs"), `&[\n${assets.map(place).join("\n")}\n]\n`);
