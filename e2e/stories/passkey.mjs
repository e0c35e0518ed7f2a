import { check, story } from "../story.mjs";
import { PEOPLE } from "../town.mjs";

const AUTHENTICATOR = {
  protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true,
  automaticPresenceSimulation: true,
};

story("A passkey is added, used instead of the password, and removed", async (town) => {
  const father = await town.citizen(PEOPLE.fatherOfNewborn);
  const device = await father.page.context().newCDPSession(father.page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", { options: AUTHENTICATOR });

  await father.signsIn();
  await father.opens("/identity/account");
  await father.page.getByLabel(/^Tên cho khoá này/).fill("Máy của cha");
  await father.presses("identity-passkey-add");
  await father.sees("Máy của cha");

  await father.signsOut();
  await father.opens("/identity/sign-in");
  await father.presses("identity-sign-in-passkey");
  await father.page.waitForURL((url) => !url.pathname.includes("/identity/sign-in"));
  await father.opens("/identity/account");
  await father.sees(PEOPLE.fatherOfNewborn.name);

  await father.presses("identity-passkey-remove");
  await father.presses("identity-passkey-remove", { within: father.page.getByRole("alertdialog") });
  await father.page.getByText("Máy của cha", { exact: true }).waitFor({ state: "detached" });
  check((await father.heading()) === father.words("identity-account"), "removing a passkey leads elsewhere");
});
