/** Whether a method asks and changes nothing, so that it has no body either. */
export function onlyReads(method: string): boolean {
  return method === "GET" || method === "HEAD";
}
