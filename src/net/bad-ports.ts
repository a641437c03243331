/** Ports of the Fetch standard, section "port blocking" (2026-11): other protocols listen there and can be spoken to over HTTP. */
const FETCH_STANDARD = [
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/** Docker, MySQL, PostgreSQL, Redis, Elasticsearch, memcached, MongoDB (the contract, section 4). */
const DATA_STORES = [2375, 3306, 5432, 6379, 9200, 11211, 27017];

const BAD_PORTS = new Set([...FETCH_STANDARD, ...DATA_STORES]);

/** The port of an address, the scheme's own when none is written. */
export function portOf(url: URL): number {
  return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

/** Whether something other than a web server is at home on this port. */
export function isBadPort(port: number): boolean {
  return BAD_PORTS.has(port);
}
