import type { Account } from "#core/account.ts";
import { scoreJob } from "#core/account-job.ts";
import type { Contact } from "#core/contact.ts";
import { notFound } from "#core/errors.ts";
import type { ActionContext } from "./context.ts";
import { inTurn } from "./turns.ts";

/** A contact of an account that is there. Throws `contact_not_found`. */
export async function getContact(context: ActionContext, workspaceId: string, id: string): Promise<Contact> {
  return (await readContact(context, workspaceId, id)).contact;
}

/** Says what a person is to the team; without a tag that is forgotten. Throws `contact_not_found`. */
export async function tagContact(
  context: ActionContext,
  workspaceId: string,
  id: string,
  tag: Contact["tag"],
): Promise<Contact> {
  const { store, clock } = context;
  const { account } = await readContact(context, workspaceId, id);
  return inTurn(context.turns, account.id, async () => {
    const current = await readContact(context, workspaceId, id);
    if (current.contact.tag === tag) return current.contact;
    const at = clock.now();
    const { tag: _, wasChampion: __, ...untagged } = current.contact;
    const tagged: Contact = { ...untagged, ...(tag === undefined ? {} : { tag }), updatedAt: at };
    // The account's revision makes a detection under way, which may know the contact as it was, begin again.
    const seen: Account = { ...current.account, updatedAt: at, revision: current.account.revision + 1 };
    await store.commit({
      put: { contact: [tagged], account: [seen] },
      jobs: [scoreJob({ workspaceId, accountId: account.id, reason: "attributes" })],
      // What a person is to the team is said of a person: the log, which cannot be edited, keeps that it is another.
      audit: [{ workspaceId, verb: "contact.updated", object: { type: "contact", id }, changed: ["tag"] }],
    });
    return tagged;
  });
}

async function readContact({ store }: ActionContext, workspaceId: string, id: string) {
  const contact = await store.contacts.find(workspaceId, id);
  const account = contact && (await store.accounts.find(workspaceId, contact.accountId));
  if (!contact || !account) throw notFound("contact");
  return { contact, account };
}
