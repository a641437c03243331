import { scoreJob } from "#core/account-job.ts";
import { type Erasure, eraseJob } from "#core/erasure.ts";
import { getContact } from "./contacts.ts";
import type { ActionContext } from "./context.ts";

/**
 * Removes a person: as a contact, at every account of the workspace, at once; from all that tells of them in a job. Whoever is
 * erased is not found again. Throws `contact_not_found`.
 */
export async function eraseContact(context: ActionContext, workspaceId: string, id: string): Promise<Erasure> {
  const { store, clock, ids } = context;
  const { name } = await getContact(context, workspaceId, id);
  const contacts = await store.contacts.listNamed(workspaceId, name);
  const erasure: Erasure = {
    id: ids.next("era"),
    workspaceId,
    name,
    status: "erasing",
    createdAt: clock.now(),
    counts: { contacts: contacts.length },
  };
  const accountIds = [...new Set(contacts.map(({ accountId }) => accountId))];
  await store.commit({
    put: { erasure: [erasure] },
    jobs: [
      eraseJob(erasure),
      ...accountIds.map((accountId) => scoreJob({ workspaceId, accountId, reason: "attributes" })),
    ],
  });
  return erasure;
}
