// Fetched by lazy.ts. <form data-passkey="create" | "get" data-options="…" data-finish="…">, with no extra script.
// Options come as the WebAuthn JSON of the server; the credential goes back as JSON beside the form's fields.
type Json = Record<string, unknown>;

function toBytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0)).buffer;
}

function toText(bytes: ArrayBuffer | null): string | undefined {
  if (!bytes) return undefined;
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** Turns the base64url members of the options into bytes. */
function toOptions(options: Json): Json {
  const listed = (list: unknown) => (list as Json[] | undefined)?.map((it) => ({ ...it, id: toBytes(String(it.id)) }));
  const user = options.user as Json | undefined;
  return {
    ...options,
    challenge: toBytes(String(options.challenge)),
    ...(user && { user: { ...user, id: toBytes(String(user.id)) } }),
    ...(options.excludeCredentials ? { excludeCredentials: listed(options.excludeCredentials) } : {}),
    ...(options.allowCredentials ? { allowCredentials: listed(options.allowCredentials) } : {}),
  };
}

function toJson(credential: PublicKeyCredential): Json {
  const given = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    extensions: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: toText(given.clientDataJSON),
      attestationObject: toText(given.attestationObject ?? null),
      authenticatorData: toText(given.authenticatorData ?? null),
      signature: toText(given.signature ?? null),
      userHandle: toText(given.userHandle ?? null),
      transports: given.getTransports?.(),
    },
  };
}

async function post(address: string, form: HTMLFormElement, extra: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>);
  for (const [name, value] of Object.entries(extra)) body.set(name, value);
  const reply = await fetch(address, { method: "POST", body, credentials: "same-origin" });
  if (!reply.ok) throw new Error(String(reply.status));
  return reply;
}

/** Asks for the options, then for the passkey, then goes where the server says. */
export async function run(form: HTMLFormElement): Promise<void> {
  const creates = form.dataset.passkey === "create";
  const start = form.dataset.options ?? `/identity/passkeys/${creates ? "options" : "challenge"}`;
  const finish = form.dataset.finish ?? `/identity/passkeys/${creates ? "registration" : "assertion"}`;
  const options = (await (await post(start, form, {})).json()) as { publicKey: Json };
  const publicKey = toOptions(options.publicKey) as unknown as PublicKeyCredentialCreationOptions;
  const credential = creates
    ? await navigator.credentials.create({ publicKey })
    : await navigator.credentials.get({ publicKey: publicKey as unknown as PublicKeyCredentialRequestOptions });
  if (!credential) throw new Error("none");
  const reply = await post(finish, form, { credential: JSON.stringify(toJson(credential as PublicKeyCredential)) });
  location.assign(reply.redirected ? reply.url : form.dataset.next ?? "/");
}
