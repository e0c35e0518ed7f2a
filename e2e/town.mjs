// Where stories play: one running program, one browser, and people who come and go.
import { join } from "node:path";
import { Citizen } from "./actors/citizen.mjs";
import { Officer } from "./actors/officer.mjs";
import { Program } from "./actors/program.mjs";
import { check } from "./story.mjs";

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** Invented people of the demo; they share a password. */
export const PEOPLE = {
  /** A hospital has sent a notice of her newborn. */
  motherWithNotice: { number: "048196000011", name: "Đặng Thị Mẫu Đơn" },
  fatherOfNewborn: { number: "048094000012", name: "Nguyễn Văn Mẫu" },
  /** Her hospital sends no notices: she uploads the paper. */
  motherWithPaper: { number: "049198000021", name: "Lê Thị Minh Họa" },
  herHusband: { number: "048095000022", name: "Phạm Hữu Thử" },
  trader: { number: "048089000031", name: "Huỳnh Tấn Mẫu" },
  builder: { number: "049085000041", name: "Bùi Thử Nghiệm" },
};
export const OFFICIALS = {
  reception: "tiepnhan.haichau",
  registrar: "hotich.haichau",
  constructionOfficer: "kinhte.haichau",
  chair: "chutich.haichau",
  planner: "xaydung.danang",
  environmentOfficer: "moitruong.danang",
  serviceOwner: "dichvu.danang",
  administrator: "quantri",
};
export const PASSWORD = "motcua-demo-2026";

export class Town {
  constructor(node, browser, shots) {
    Object.assign(this, { node, browser, shots, pages: [], complaints: [] });
  }

  /** A browser of somebody's own, signed in when a login is named; what goes wrong in it is kept. */
  async window({ lang = "vi", viewport = PHONE, theme = "light", script = true, login } = {}) {
    const context = await this.browser.newContext({
      baseURL: this.node.origin,
      viewport,
      colorScheme: theme,
      javaScriptEnabled: script,
      isMobile: viewport.width < 600,
      hasTouch: viewport.width < 600,
      locale: lang === "vi" ? "vi-VN" : "en-GB",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
    });
    await context.addCookies([{ name: "mc_lang", value: lang, url: this.node.origin }]);
    if (login) await signIn(context.request, this.node.origin, login);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    this.pages.push(page);
    this.#watch(page);
    return page;
  }

  async citizen(person, options = {}) {
    const page = await this.window({ viewport: PHONE, ...options });
    return new Citizen(page, options.lang ?? "vi", person);
  }

  /** An official at a desk, signed in. */
  async officer(login, options = {}) {
    const page = await this.window({ viewport: DESKTOP, ...options });
    const officer = new Officer(page, options.lang ?? "vi", { number: login });
    await officer.signsIn();
    return officer;
  }

  /** A program that speaks the API. */
  program() {
    return new Program(this.node.origin);
  }

  #watch(page) {
    const keep = (what) => this.complaints.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on("pageerror", (error) => keep(error.message));
    page.on("console", (message) => {
      // Pages that answer 4xx, and networks that stories cut, are on purpose; everything else that is red is wrong.
      const meant = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/;
      if (message.type() === "error" && !meant.test(message.text())) keep(message.text());
    });
    page.on("response", (response) => {
      const isPage = response.request().resourceType() === "document";
      if (response.status() >= 500 || (response.status() >= 400 && !isPage && response.url().includes("/assets/")))
        keep(`${response.status()} for ${response.url()}`);
    });
    page.on("dialog", (dialog) => dialog.accept());
  }

  /** Fails the story when a page or the program complained meanwhile. */
  complain() {
    const found = [...this.complaints, ...this.node.errors()];
    check(found.length === 0, `complaints on the way:\n${[...new Set(found)].join("\n")}`);
  }

  async photographAll(name) {
    const shots = this.pages.map((page, at) =>
      page.screenshot({ path: join(this.shots, `${name}-${at}.png`), fullPage: true }).catch(() => undefined));
    await Promise.all(shots);
  }

  /** Everybody goes home. */
  async empty() {
    await Promise.all(this.pages.map((page) => page.context().close()));
    this.pages = [];
    this.complaints = [];
    this.node.forget();
  }
}

/** By the form, without looking at it. */
async function signIn(request, origin, login) {
  const reply = await request.post("/identity/sign-in", { form: { login, password: PASSWORD }, headers: { origin } });
  check(reply.ok(), `signing ${login} in answered ${reply.status()}`);
}
