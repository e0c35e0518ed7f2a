// A program that acts for somebody over the public API.
import { randomUUID } from "node:crypto";
import { PASSWORD } from "../town.mjs";
import { check } from "../story.mjs";

export class Program {
  #token;

  constructor(origin) {
    this.origin = origin;
  }

  /** One call; the answer with its JSON. A command without a key gets one. */
  async call(method, path, body, { key = randomUUID(), headers = {} } = {}) {
    const isForm = body instanceof FormData;
    const reply = await fetch(this.origin + path, {
      method,
      headers: {
        accept: "application/json",
        ...(this.#token && { authorization: `Bearer ${this.#token}` }),
        ...(body && !isForm && { "content-type": "application/json" }),
        ...(method !== "GET" && key && { "idempotency-key": key }),
        ...headers,
      },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const text = await reply.text();
    const type = reply.headers.get("content-type") ?? "";
    return { status: reply.status, type, text, json: /\bjson\b/.test(type) ? JSON.parse(text) : undefined };
  }

  async signsIn(login) {
    const { status, json } = await this.call("POST", "/api/identity/sessions", { login, password: PASSWORD });
    check(status === 201, `signing in over the API answered ${status}`);
    this.#token = json.token;
    return this;
  }

  /** The bytes behind an address, as the signed-in person. */
  async bytes(path) {
    const reply = await fetch(this.origin + path, { headers: { authorization: `Bearer ${this.#token}` } });
    check(reply.ok, `${path} answered ${reply.status}`);
    return Buffer.from(await reply.arrayBuffer());
  }
}
