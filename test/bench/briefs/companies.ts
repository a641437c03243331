import type { Account } from "#core/account.ts";
import type { Change } from "#core/change.ts";
import type { Ids } from "#core/id.ts";
import { readGoldenBriefs } from "../../writers/golden/read-golden.ts";

/** Accounts with what is known of them, none briefed so far: the twenty golden companies again and again, under ids of their own. */
export function companies(count: number, ids: Ids): { accounts: Account[]; change: Change } {
  const golden = readGoldenBriefs();
  const change = { account: [] as Account[], signal: [], contact: [] } as Required<
    Pick<NonNullable<Change["put"]>, "account" | "signal" | "contact">
  >;
  for (let index = 0; index < count; index++) {
    const facts = golden[index % golden.length]?.facts;
    if (!facts) throw new Error("there is no golden company");
    const id = ids.next("acct");
    const account = { ...facts.account, id, domain: `${id.slice(5).toLowerCase()}.example` };
    change.account.push(account);
    change.contact.push(...facts.contacts.map((contact) => ({ ...contact, id: ids.next("ctc"), accountId: id })));
    change.signal.push(...facts.signals.map((signal) => ({ ...signal, id: ids.next("sig"), accountId: id })));
  }
  return { accounts: change.account, change: { put: change } };
}
